using System.Text;
using Parkpress.Text.Traditional;

namespace Parkpress.Search;

/// <summary>Writes the small files that speak of the whole index: the root, facets, traditional characters.</summary>
internal static class IndexRoot
{
    /// <summary>The root.</summary>
    public static byte[] Write(SearchState state, PairFrequencies frequencies)
    {
        var writer = new ByteWriter();
        writer.Number((uint)state.DocumentCount);
        writer.Number((uint)state.Grains.Length);
        writer.Byte(state.Layout.PairBits);
        writer.Byte(state.Layout.TripleBits);
        foreach (int check in state.RootChecks.Concat(state.PairChecks).Concat(state.TripleChecks).Concat(state.PackChecks))
        {
            writer.Two(check);
        }

        frequencies.Write(writer);
        FragmentPacks.WriteLengths(writer, state.Grains, FragmentPacks.GrainFor(state.Grains.Length));
        WriteLongPages(writer, state.UnitCounts);
        WriteNames(writer, state.Sections);
        WriteNames(writer, state.Categories);

        // The mark and the version stand before the compressed part, so that a browser can tell an index that it does not understand.
        return [.. "PPSI"u8, SearchIndex.FormatVersion, .. writer.Deflate()];
    }

    /// <summary>Section, category and year of every page, column by column.</summary>
    public static byte[] WriteFacets(DocumentPlace[] places)
    {
        var writer = new ByteWriter();
        foreach (DocumentPlace place in places)
        {
            writer.Number((uint)place.Section);
        }

        foreach (DocumentPlace place in places)
        {
            writer.Number((uint)place.Category);
        }

        foreach (DocumentPlace place in places)
        {
            writer.Number((uint)place.Year);
        }

        return writer.Deflate();
    }

    /// <summary>Traditional forms as gaps, each with the code point it folds to.</summary>
    public static byte[] WriteFolding()
    {
        var writer = new ByteWriter();
        int last = 0;
        foreach ((Rune traditional, _) in SimplifiedForm.Pairs)
        {
            writer.Number((uint)(traditional.Value - last));
            last = traditional.Value;
        }

        writer.Number(0);
        foreach ((_, Rune simplified) in SimplifiedForm.Pairs)
        {
            writer.Number((uint)simplified.Value);
        }

        return writer.Deflate();
    }

    /// <summary>Pages of several passages: the gap in units to the first, and how many follow it.</summary>
    private static void WriteLongPages(ByteWriter writer, int[] unitCounts)
    {
        writer.Number((uint)unitCounts.Count(count => count > 1));
        int unit = 0, last = 0;
        foreach (int count in unitCounts)
        {
            if (count > 1)
            {
                writer.Number((uint)(unit - last));
                writer.Number((uint)count - 1);
                last = unit;
            }

            unit += count;
        }
    }

    private static void WriteNames(ByteWriter writer, IReadOnlyList<string> names)
    {
        writer.Number((uint)names.Count);
        foreach (string name in names)
        {
            writer.Text(name);
        }
    }
}
