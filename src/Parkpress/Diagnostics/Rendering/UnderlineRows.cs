namespace Parkpress.Diagnostics.Rendering;

/// <summary>Lays out the underlines of one line of source and their words.</summary>
internal static class UnderlineRows
{
    /// <summary>
    /// The rows below a line. Underlines that do not touch share a row; the words of the last one stand beside it, those of
    /// the others hang below.
    /// </summary>
    /// <param name="underlines">In order of importance: the first gets the first row.</param>
    public static IEnumerable<List<RowPiece>> Layout(IEnumerable<Underline> underlines)
    {
        foreach (List<Underline> row in Pack(underlines))
        {
            row.Sort((a, b) => a.Start.CompareTo(b.Start));
            yield return MarkRow(row);
            List<Underline> hanging = [.. row.SkipLast(1).Where(u => u.Text.Length > 0)];
            if (hanging.Count > 0)
            {
                yield return Stems(hanging, hanging.Count);
            }

            for (int i = hanging.Count - 1; i >= 0; i--)
            {
                yield return [.. Stems(hanging, i), new RowPiece(hanging[i].Start, hanging[i].Text, hanging[i].Tone)];
            }
        }
    }

    private static List<List<Underline>> Pack(IEnumerable<Underline> underlines)
    {
        var rows = new List<List<Underline>>();
        foreach (Underline underline in underlines)
        {
            List<Underline>? row = rows.Find(r => r.TrueForAll(underline.FitsBeside));
            if (row is null)
            {
                rows.Add([underline]);
            }
            else
            {
                row.Add(underline);
            }
        }

        return rows;
    }

    private static List<RowPiece> MarkRow(List<Underline> row)
    {
        List<RowPiece> pieces = [.. row.Select(u => new RowPiece(u.Start, new string(u.Mark, u.End - u.Start), u.Tone))];
        Underline last = row[^1];
        if (last.Text.Length > 0)
        {
            pieces.Add(new RowPiece(last.End + 1, last.Text, last.Tone));
        }

        return pieces;
    }

    private static List<RowPiece> Stems(List<Underline> hanging, int count) =>
        [.. hanging.Take(count).Select(u => new RowPiece(u.Start, "|", u.Tone))];
}
