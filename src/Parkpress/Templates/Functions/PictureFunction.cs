using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A picture with its sizes.</summary>
internal sealed class PictureFunction : TemplateFunction
{
    public override string Name => "picture";

    public override string Signature => "picture image sizes [\"eager\"]";

    public override string Meaning => "`<picture>`：宽高、WebP 各档尺寸、延迟加载；首屏图片用 \"eager\"；image 为 null 时不输出";

    public override string Example => "{{ picture page.cover \"(min-width: 60em) 40em, 100vw\" }}";

    public override int RequiredParameterCount => 2;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        bool isEager = arguments.Length > 2 && context.ObjectToString(arguments[2]) == "eager";
        return arguments[0] switch
        {
            null => null,
            Views.ImageView image => new Html(PictureMarkup.Write(image, Text(context, span, arguments, 1), isEager, cssClass: null, title: null)),
            _ => throw new ScriptRuntimeException(span, "`picture` takes an image such as `page.cover`"),
        };
    }
}
