using Markdig.Extensions.Alerts;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Alerts;

/// <summary>Writes <c>&gt; [!NOTE]</c> and its kin.</summary>
internal sealed class AlertWriter : NodeWriter<AlertBlock>
{
    private static readonly AlertKind[] s_kinds =
    [
        new("note", "说明"), new("tip", "提示"), new("important", "重要"), new("warning", "警告"), new("caution", "注意"),
    ];

    protected override void Write(BodyRenderer renderer, AlertBlock alert)
    {
        AlertKind kind = Find(renderer.Context, alert);
        bool wasTight = renderer.IsTight;
        renderer.IsTight = false;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<div class=\"alert alert-");
        renderer.Html.Append(kind.Name);
        renderer.Html.Append("\" role=\"note\">\n<p class=\"alert-title\">");
        renderer.Html.Append(kind.Label);
        renderer.Html.Append("</p>\n");
        renderer.WriteBlocks(alert);
        renderer.Html.EnsureLine();
        renderer.Html.Append("</div>\n");
        renderer.IsTight = wasTight;
    }

    private static AlertKind Find(ReadingContext context, AlertBlock alert)
    {
        foreach (AlertKind kind in s_kinds)
        {
            if (alert.Kind.AsSpan().Equals(kind.Name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        string written = alert.Kind.ToString();
        string nearest = NearestName.Find(written, s_kinds.Select(kind => kind.Name)) ?? "note";
        context.Report(
            MarkdownRules.AlertKind,
            context.Locate(alert.Span),
            new LocalText(
                $"did you mean `[!{nearest.ToUpperInvariant()}]`? there are NOTE, TIP, IMPORTANT, WARNING and CAUTION",
                $"是否想写 `[!{nearest.ToUpperInvariant()}]`？可用类型：NOTE、TIP、IMPORTANT、WARNING、CAUTION"),
            new LocalText($"unknown kind of alert `{written}`", $"未知的提示框类型 `{written}`"));
        return s_kinds[0];
    }
}
