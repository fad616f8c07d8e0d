using Parkpress.Assets.QrCode;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A QR code as inline SVG.</summary>
internal sealed class QrFunction : TemplateFunction
{
    public override string Name => "qr";

    public override string Signature => "qr text";

    public override string Meaning => "内容为该文本的二维码（内联 SVG）";

    public override string Example => "{{ qr page.permalink }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        Utf8Output output = context.RentOutput();
        try
        {
            QrCodeSvg.Write(Text(context, span, arguments, 0), "二维码", output);
            return output.ToHtml();
        }
        finally
        {
            context.ReturnOutput(output);
        }
    }
}
