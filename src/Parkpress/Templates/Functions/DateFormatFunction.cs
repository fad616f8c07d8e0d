using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Formats a date of a view.</summary>
internal sealed class DateFormatFunction : TemplateFunction
{
    public override string Name => "date.format";

    public override string Signature => "date.format date pattern";

    public override string Meaning => "按 .NET 日期格式输出日期；日期为 null 时输出空文本";

    public override string Example => "{{ date.format page.date \"yyyy年M月d日\" }}";

    public override int RequiredParameterCount => 2;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string pattern = Text(context, span, arguments, 1);
        try
        {
            return arguments[0] switch
            {
                null => "",
                Views.DateView date => date.Format(pattern),
                _ => throw new ScriptRuntimeException(span, "`date.format` takes a date such as `page.date`"),
            };
        }
        catch (FormatException)
        {
            throw new ScriptRuntimeException(span, $"`{pattern}` is not a date pattern");
        }
    }
}
