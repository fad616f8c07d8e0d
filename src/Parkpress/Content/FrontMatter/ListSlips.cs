using System.Buffers;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Content.FrontMatter;

/// <summary>Lists typed with an input method: <c>[园区，低空]</c> is one item with a comma in it, <c>【园区，低空】</c> no list at all.</summary>
internal static class ListSlips
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly SearchValues<char> Separators = SearchValues.Create("，、；");

    // A category may be called 科研、设计.
    private static readonly SearchValues<char> CategorySeparators = SearchValues.Create("，");

    /// <summary>
    /// Tells once of a list among whose items some are several; in quotes a comma is meant, and names of products and the like may
    /// hold one.
    /// </summary>
    public static void ReportJoined(string path, Field field, YamlSequence list, DiagnosticBag diagnostics)
    {
        if (field != FieldCatalog.Tags && field != FieldCatalog.Keywords && field != FieldCatalog.Category)
        {
            return;
        }

        SearchValues<char> separators = field == FieldCatalog.Category ? CategorySeparators : Separators;
        bool IsJoined(YamlScalar item) => !item.IsQuoted && item.Value.AsSpan().ContainsAny(separators);
        if (list.Items.OfType<YamlScalar>().FirstOrDefault(IsJoined) is { } joined)
        {
            IEnumerable<string> items = list.Items.OfType<YamlScalar>()
                .SelectMany(item => IsJoined(item) ? item.Value.Split(['，', '、', '；'], Cleanly) : [item.Value]);
            Report(path, field, joined, string.Join(", ", items), diagnostics);
        }
    }

    /// <summary>A text in full-width brackets without them, with a diagnostic; any other as it is.</summary>
    public static YamlScalar WithoutBrackets(string path, Field field, YamlScalar scalar, DiagnosticBag diagnostics)
    {
        if (scalar.IsQuoted || scalar.Value.Trim() is not (['【' or '［', .., '】' or '］' or ']'] and { Length: > 2 } value))
        {
            return scalar;
        }

        string inner = value[1..^1];
        Report(path, field, scalar, string.Join(", ", inner.Split(['，', '、', '；', ',', ';'], Cleanly)), diagnostics);
        return scalar with { Value = inner };
    }

    private static void Report(string path, Field field, YamlScalar scalar, string list, DiagnosticBag diagnostics) =>
        diagnostics.Report(FrontMatterRules.FullWidthSeparator, new Label(path, scalar.Span), new LocalText(
            $"write `{field.Name}: [{list}]` with half-width commas and brackets", $"请用半角逗号和方括号写成 `{field.Name}: [{list}]`"));
}
