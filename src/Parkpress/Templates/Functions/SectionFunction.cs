using System.Globalization;
using Parkpress.Templates.Observations;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A section by its folder, or the newest pages of one.</summary>
internal sealed class SectionFunction(bool isRecent) : TemplateFunction
{
    public override string Name => isRecent ? "site.recent" : "site.section";

    public override string Signature => isRecent ? "site.recent folder count" : "site.section folder";

    public override string Meaning => isRecent ? "某栏目最新的若干页面" : "`content/` 下某文件夹对应的栏目；没有时为 null";

    public override string Example => isRecent ? "{{ for item in site.recent \"news\" 6 }}" : "{{ (site.section \"news\").title }}";

    public override int RequiredParameterCount => isRecent ? 2 : 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string path = Text(context, span, arguments, 0).Trim('/');
        Views.ViewFactory views = context.Services.Views;
        if (!isRecent)
        {
            context.Observer?.See(ObservationKind.SectionLookup, path);
            return views.Section(path);
        }

        int count = context.ToInt(span, arguments[1]);
        context.Observer?.See(ObservationKind.Recent, string.Create(CultureInfo.InvariantCulture, $"{count} {path}"));
        return views.Recent(path, count);
    }
}
