using System.Collections.Immutable;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Publishing;

namespace Parkpress.Cli.Reporting;

/// <summary>Words what differs between two sites, as plain text or as Markdown.</summary>
/// <param name="language">Of the words.</param>
/// <param name="isMarkdown">For a comment on a pull request.</param>
internal sealed class ComparisonText(Language language, bool isMarkdown)
{
    private const int Most = 20;

    /// <summary>Counts, then the first paths of each kind; lines end with <c>\n</c>.</summary>
    public string Of(SiteComparison comparison)
    {
        var text = new StringBuilder();
        if (comparison.IsEmpty)
        {
            return Say("nothing changes", "没有变化") + "\n";
        }

        string counts = Say(
            $"{comparison.Added.Length} added, {comparison.Changed.Length} changed, {comparison.Removed.Length} removed",
            $"新增 {comparison.Added.Length}，更改 {comparison.Changed.Length}，删除 {comparison.Removed.Length}");
        text.Append(isMarkdown ? $"**{counts}**\n" : $"{counts}\n");
        Append(text, Say("Lost addresses", "丢失的网址"), Say("lost:", "丢失："), comparison.LostAddresses);
        Append(text, Say("Removed", "删除"), "-", comparison.Removed);
        Append(text, Say("Added", "新增"), "+", comparison.Added);
        Append(text, Say("Changed", "更改"), "~", comparison.Changed);
        return text.ToString();
    }

    private void Append(StringBuilder text, string heading, string mark, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty)
        {
            return;
        }

        if (isMarkdown)
        {
            text.Append($"\n### {heading}\n\n");
        }

        foreach (string path in paths.Take(Most))
        {
            text.Append(isMarkdown ? $"- `{path.Replace("`", "", StringComparison.Ordinal)}`\n" : $"{mark} {path}\n");
        }

        if (paths.Length > Most)
        {
            string rest = Say($"… and {paths.Length - Most} more", $"……另有 {paths.Length - Most} 项");
            text.Append(isMarkdown ? $"- {rest}\n" : $"{mark} {rest}\n");
        }
    }

    private string Say(string english, string chinese) => new LocalText(english, chinese).In(language);
}
