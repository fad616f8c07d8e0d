using Parkpress.Assets.QrCode;
using Scriban.Parsing;
using Scriban.Runtime;
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

    protected override object? Call(PageTemplateContext context, SourceSpan span, ScriptArray arguments, ScriptBlockStatement? block) =>
        new Html(QrCodeSvg.Encode(Text(context, span, arguments, 0), "二维码"));
}
