using System.Text;

namespace Parkpress.Tests.Reference;

/// <summary>Writes tables of GitHub Markdown.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] header)
    {
        AddRow(header);
        AddRow([.. header.Select(_ => "---")]);
    }

    /// <summary>Adds a row; a pipe in a cell is escaped, also inside code, as GitHub wants it.</summary>
    public void AddRow(params string[] cells)
    {
        foreach (string cell in cells)
        {
            _text.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        }

        _text.Append("|\n");
    }

    public override string ToString() => _text.ToString();
}
