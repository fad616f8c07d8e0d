using System.Text;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Reporting;

/// <summary>Rows of text whose columns stand below each other in a terminal, 汉字 counted as two columns.</summary>
/// <param name="indent">Spaces before each row.</param>
internal sealed class ColumnTable(int indent = 0)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; whatever a cell holds, a terminal obeys none of it.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(GlyphReader.MakeInert)]);

    public IEnumerable<string> Lines()
    {
        int[] widths = [.. Enumerable.Range(0, _rows.Select(row => row.Length).DefaultIfEmpty().Max())
            .Select(column => _rows.Where(row => column < row.Length - 1).Select(row => GlyphReader.Measure(row[column])).DefaultIfEmpty().Max())];
        foreach (string[] row in _rows)
        {
            var line = new StringBuilder().Append(' ', indent);
            for (int i = 0; i < row.Length; i++)
            {
                line.Append(row[i]);
                if (i < row.Length - 1)
                {
                    line.Append(' ', widths[i] - GlyphReader.Measure(row[i]) + Gap);
                }
            }

            yield return line.ToString().TrimEnd(' ');
        }
    }
}
