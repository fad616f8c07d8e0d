using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Quotes of an input method that stand where YAML's own were meant: <c>title: “开园”</c>.</summary>
internal static class ChineseQuotes
{
    private const string Double = "“”„‟＂";
    private const string Single = "‘’＇";

    /// <summary>
    /// What stands within, when one pair of Chinese quotes encloses the whole of a value that is not in YAML's quotes; otherwise
    /// null. <c>“一网通办”让办事“零跑腿”</c> is prose, not a value in quotes.
    /// </summary>
    public static string? Unwrap(YamlScalar scalar) => scalar.IsQuoted ? null : Unwrap(scalar.Value.Trim());

    /// <inheritdoc cref="Unwrap(YamlScalar)"/>
    public static string? Unwrap(string value) =>
        Unwrap(value, Double, '"') ?? Unwrap(value, Single, '\'');

    /// <summary>Tells that the quotes will show.</summary>
    public static void ReportShown(string path, YamlScalar scalar, string inner, DiagnosticBag diagnostics) =>
        diagnostics.Report(SourceRules.ChineseQuotes, new Label(path, scalar.Span), new LocalText(
            $"write `{inner}` without them, or `{QuotedValue.Of(inner)}`; if they belong to the text, write `{QuotedValue.Of(scalar.Value)}`",
            $"请去掉引号写成 `{inner}`，或用英文引号写成 `{QuotedValue.Of(inner)}`；如果文字本身就带引号，请写成 `{QuotedValue.Of(scalar.Value)}`"));

    /// <summary>Tells that a value that is no prose cannot stand in them.</summary>
    public static void ReportAroundData(string path, YamlScalar scalar, string inner, DiagnosticBag diagnostics) =>
        diagnostics.Report(SourceRules.ChineseQuotesAroundData, new Label(path, scalar.Span), new LocalText(
            $"remove the quotes: write `{inner}`", $"请去掉引号，写成 `{inner}`"));

    private static string? Unwrap(string value, string marks, char ascii)
    {
        bool isWrapped = value.Length > 2 && marks.Contains(value[0], StringComparison.Ordinal)
            && (value[^1] == ascii || marks.Contains(value[^1], StringComparison.Ordinal));
        return isWrapped && value.AsSpan(1, value.Length - 2).IndexOfAny(marks) < 0 ? value[1..^1].Trim() : null;
    }
}
