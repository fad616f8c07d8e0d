using System.Globalization;
using System.Text;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>Writes excerpts of source files with their labels underlined.</summary>
/// <param name="output">Receives the rows, each ended by a line feed.</param>
/// <param name="style">Colours or none.</param>
/// <param name="width">Columns of a row, gutter included.</param>
/// <param name="gutterWidth">Digits of the largest line number in the finding.</param>
internal sealed class ExcerptWriter(StringBuilder output, AnsiStyle style, int width, int gutterWidth)
{
    /// <summary>Columns to the left of the source text: the number, a bar and the spaces beside it.</summary>
    private int MarginWidth => gutterWidth + 3;

    /// <summary>Writes the lines that <paramref name="labels"/> touch, … where lines are left out.</summary>
    /// <param name="source">The file of all labels.</param>
    /// <param name="labels">In order of importance.</param>
    public void Write(SourceText source, IReadOnlyList<PlacedLabel> labels)
    {
        WriteRow("", []);
        int previous = -1;
        foreach (int line in LinesToShow(labels))
        {
            if (previous >= 0 && line > previous + 1)
            {
                output.Append(style.Paint(Tone.Gutter, "…")).Append('\n');
            }

            WriteLine(source, line, labels);
            previous = line;
        }
    }

    // First and last line of each label, and a line that stands alone between two of them: … would take as much room.
    private static SortedSet<int> LinesToShow(IReadOnlyList<PlacedLabel> labels)
    {
        var lines = new SortedSet<int>();
        foreach (PlacedLabel label in labels)
        {
            lines.Add(label.FirstLine);
            lines.Add(label.LastLine);
        }

        lines.UnionWith([.. lines.Where(l => lines.Contains(l + 2)).Select(l => l + 1)]);
        return lines;
    }

    // A line too long for one window is shown once for each group of labels that fits.
    private void WriteLine(SourceText source, int line, IReadOnlyList<PlacedLabel> labels)
    {
        TextSpan whole = source.GetLineSpan(line);
        string number = (line + 1).ToString(CultureInfo.InvariantCulture);
        List<PlacedLabel> waiting = [.. labels.Where(l => l.On(line) is not null)];
        do
        {
            PlacedLabel? focus = waiting.FirstOrDefault();
            TextSpan focusSpan = focus?.On(line) ?? new TextSpan(whole.Start, whole.Start);
            LineWindow window = LineWindow.Around(source, whole, focusSpan, width - MarginWidth);
            List<PlacedLabel> shown = waiting.FindAll(l => l == focus || window.Shows(l.On(line) ?? focusSpan));
            WriteRow(number, [new RowPiece(0, window.Text.TrimEnd(' '), Tone.Plain)]);
            foreach (List<RowPiece> row in UnderlineRows.Layout(
                shown.Select(l => l.Draw(line, window.Columns(l.On(line) ?? focusSpan)))))
            {
                WriteRow("", row);
            }

            waiting.RemoveAll(shown.Contains);
        }
        while (waiting.Count > 0);
    }

    private void WriteRow(string number, IReadOnlyList<RowPiece> pieces)
    {
        output.Append(style.Paint(Tone.Gutter, number.PadLeft(gutterWidth) + " |"));
        int column = -1;
        foreach (RowPiece piece in pieces)
        {
            if (piece.Text.Length > 0)
            {
                output.Append(' ', piece.Column - column).Append(style.Paint(piece.Tone, piece.Text));
                column = piece.Column + piece.Text.Length;
            }
        }

        output.Append('\n');
    }
}
