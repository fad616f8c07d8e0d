using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>The URL of a site path.</summary>
internal sealed class UrlFunction(bool isAbsolute) : TemplateFunction
{
    public override string Name => isAbsolute ? "absolute_url" : "url";

    public override string Signature => $"{Name} path";

    public override string Meaning => isAbsolute
        ? "站内路径的完整网址；完整网址原样返回"
        : "站内路径的网址（含网站的基础路径，已编码）；完整网址原样返回";

    public override string Example => isAbsolute ? "{{ absolute_url \"/news/\" }}" : "<a href=\"{{ url \"/news/\" }}\">";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        if (arguments[0] is null)
        {
            return null;
        }

        string path = Text(context, span, arguments, 0);
        if (!path.StartsWith('/'))
        {
            return path;
        }

        // A value that already is a URL of this site, such as `page.url`, passes through.
        int rest = path.AsSpan().IndexOfAny('?', '#') is >= 0 and var found ? found : path.Length;
        string url = context.Services.Urls.IsUrlPath(path) ? path : context.Services.Urls.Path(path[..rest]) + UrlText.EncodeOutside(path[rest..]);
        return isAbsolute ? context.Services.Urls.ToAbsolute(url) : url;
    }
}
