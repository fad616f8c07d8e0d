namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>Reads the examples of CommonMark's specification and of those made from it.</summary>
internal static class StandardFile
{
    private const string EndOfTests = "<!-- END TESTS -->";

    private static readonly string s_fence = new('`', 32);

    public static IReadOnlyList<StandardExample> Parse(string text)
    {
        var examples = new List<StandardExample>();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length && lines[i] != EndOfTests; i++)
        {
            if (!lines[i].StartsWith(s_fence + " example", StringComparison.Ordinal))
            {
                continue;
            }

            int dot = Array.IndexOf(lines, ".", i);
            int end = Array.IndexOf(lines, s_fence, dot);
            string extension = lines[i][(s_fence.Length + " example".Length)..].Trim();
            examples.Add(new StandardExample(examples.Count + 1, extension, Join(lines[(i + 1)..dot]), Join(lines[(dot + 1)..end])));
            i = end;
        }

        return examples;
    }

    // An arrow stands for a tab.
    private static string Join(string[] lines) => string.Concat(lines.Select(line => line.Replace('→', '\t') + "\n"));
}
