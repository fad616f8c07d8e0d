using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;

namespace Parkpress.Checks;

/// <summary>Tells of files beside articles that browsers or servers would run: whoever may write an article may not write programs.</summary>
internal sealed class ActiveFileCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (SourceFile file in site.ContentFiles.Values.Where(IsActive).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            Report(file.Path, diagnostics);
        }
    }

    /// <summary>Reports a file that runs, whatever showed it.</summary>
    public static void Report(string path, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SiteRules.ActiveFile,
            new Label(path, TextSpan.FileStart),
            path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
                ? new LocalText("save the drawing without scripts, links to scripts and foreign objects, or as PNG", "请去掉图形中的脚本和嵌入内容后另存，或改存为 PNG")
                : new LocalText("delete it, or offer it as a ZIP archive; what the site's makers put there belongs in static/", "请删除，或打包为 ZIP 供下载；网站维护人员的程序文件请放到 static/"),
            new LocalText($"`{path[(path.LastIndexOf('/') + 1)..]}` could run programs in the name of the site", $"`{path[(path.LastIndexOf('/') + 1)..]}` 可能以本站名义运行程序"));

    // What browsers open as a page or a script, and what common servers run or obey.
    private static bool IsActive(SourceFile file) => file.Extension is
        ".html" or ".htm" or ".xhtml" or ".xht" or ".shtml" or ".mht" or ".mhtml" or ".xml" or ".xsl" or ".xslt" or ".svgz"
        or ".js" or ".mjs" or ".wasm" or ".swf" or ".hta"
        or ".php" or ".php5" or ".phtml" or ".phar" or ".asp" or ".aspx" or ".ashx" or ".jsp" or ".jspx" or ".cgi" or ".htaccess";
}
