using Parkpress.Diagnostics;

namespace Parkpress.Tests.Reference;

/// <summary>The list of docs/rules/README.md.</summary>
internal static class RuleReference
{
    public const string Path = "docs/rules/README.md";

    public static IEnumerable<GeneratedBlock> Blocks()
    {
        var table = new MarkdownTable("Rule", "Name", "Severity", "Finding", "问题");
        foreach (Rule rule in RuleCatalog.All)
        {
            table.AddRow(
                $"[{rule.Code}]({rule.Code}.md)", rule.Name, rule.Severity.ToString().ToLowerInvariant(), rule.Title.English, rule.Title.Chinese);
        }

        return [new("rules", table.ToString())];
    }
}
