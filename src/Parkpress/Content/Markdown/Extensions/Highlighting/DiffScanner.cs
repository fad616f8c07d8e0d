namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Scans differences: lines that came and lines that went.</summary>
internal sealed class DiffScanner : CodeScanner
{
    public override void Scan(ReadOnlySpan<char> code, CodeWriter writer)
    {
        while (!code.IsEmpty)
        {
            int end = LineEnd(code, 0);
            writer.Write(KindOf(code[..end]), code[..end]);
            writer.Write(CodeTokenKind.Plain, code.Slice(end, Math.Min(1, code.Length - end)));
            code = code[Math.Min(end + 1, code.Length)..];
        }
    }

    private static CodeTokenKind KindOf(ReadOnlySpan<char> line) =>
        line.StartsWith("+++") || line.StartsWith("---") || line.StartsWith("@@") || line.StartsWith("diff ") ? CodeTokenKind.Keyword
        : line is ['+', ..] ? CodeTokenKind.Added
        : line is ['-', ..] ? CodeTokenKind.Removed
        : CodeTokenKind.Plain;
}
