using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>How large files may be: what is larger is told and left out, before a byte of it is read.</summary>
internal static class SizeLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Of Markdown, data and templates, in bytes: forty times the longest article that is known. All of it stands in memory several times over.</summary>
    public const long Text = 16 * Mebibyte;

    /// <summary>Of front matter, in characters.</summary>
    public const int FrontMatter = (int)Mebibyte;

    /// <summary>Of all else, in bytes: a file is read in one piece.</summary>
    public const long Other = 1024 * Mebibyte;

    /// <summary>True for a file that may be read; the others are told.</summary>
    public static bool Admits(SourceFile file, DiagnosticBag diagnostics)
    {
        bool isText = file.Extension is ".md" or ".yml" or ".yaml" || (file.Path.StartsWith("templates/", StringComparison.Ordinal) && file.Extension is ".html" or ".css" or ".js" or ".mjs" or ".svg");
        long limit = isText ? Text : Other;
        if (file.Length <= limit)
        {
            return true;
        }

        diagnostics.Report(
            SourceRules.TooLarge,
            new Label(file.Path, TextSpan.FileStart),
            isText
                ? new LocalText("divide it into several files", "请拆分为多个文件")
                : new LocalText("put it on a host for large files, and link to it there", "请将其存放到专门的大文件服务，再添加链接"),
            new LocalText(
                $"file has {file.Length / Mebibyte} MiB, more than {limit / Mebibyte}", $"文件有 {file.Length / Mebibyte} MiB，超过上限 {limit / Mebibyte} MiB"));
        return false;
    }
}
