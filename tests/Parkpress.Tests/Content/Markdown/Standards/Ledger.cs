using System.Text.RegularExpressions;

namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>Reads, from a file of tests/specs, the examples of a foreign specification that are meant to differ.</summary>
internal static partial class Ledger
{
    /// <summary>Rows of the table <c>| Example | Why | Ours |</c>, as <see cref="StandardRun.Differences"/> gives them.</summary>
    public static IReadOnlyList<string> Differences(string file) =>
        [.. Rows().Matches(Read(file)).Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}")];

    /// <summary>The numbers on the line that begins with <c>Figures:</c>.</summary>
    public static IEnumerable<string> Figures(string file) => FigureLine().Match(Read(file)).Groups[1].Value.Split(", ");

    /// <summary>Fails, with all that is so, unless the ledger says just that.</summary>
    public static void AssertSame(IEnumerable<string> ledger, IEnumerable<string> actual)
    {
        string[] rows = [.. actual];
        Assert.True(ledger.SequenceEqual(rows), "the ledger should hold:\n" + string.Join('\n', rows));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(SpecFile.Folder, file));

    [GeneratedRegex(@"^\| (\d+) \| [^|]+ \| `` (.+) `` \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"^Figures: ([\d, ]+)\.$", RegexOptions.Multiline)]
    private static partial Regex FigureLine();
}
