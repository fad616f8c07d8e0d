using System.Text;

namespace Parkpress.Tests.Reference;

/// <summary>Puts generated parts between their marks in a document that people write around them.</summary>
internal static class GeneratedBlocks
{
    private const string End = "<!-- /generated -->\n";

    /// <summary>The document with the content of every block renewed.</summary>
    /// <exception cref="InvalidOperationException">The document lacks the marks of a block.</exception>
    public static string Fill(string document, IEnumerable<GeneratedBlock> blocks)
    {
        foreach (GeneratedBlock block in blocks)
        {
            string begin = MarkOf(block.Name);
            int start = document.IndexOf(begin, StringComparison.Ordinal);
            int end = start < 0 ? -1 : document.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
            {
                throw new InvalidOperationException($"the document has no `{begin.Trim()}` with an end mark");
            }

            document = new StringBuilder()
                .Append(document, 0, start + begin.Length)
                .Append('\n').Append(block.Markdown).Append('\n')
                .Append(document, end, document.Length - end)
                .ToString();
        }

        return document;
    }

    private static string MarkOf(string name) => $"<!-- generated: {name} -->\n";
}
