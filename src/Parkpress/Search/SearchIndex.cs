using System.Globalization;
using System.Text;
using Parkpress.Text.Traditional;

namespace Parkpress.Search;

/// <summary>Writes the whole search index of a site, as docs/formats/search-index.md describes it.</summary>
internal static class SearchIndex
{
    /// <summary>Version of the format; the browser refuses any other.</summary>
    public const int FormatVersion = 1;

    // Bounds the memory of the postings that are in work at one time: about eight bytes each.
    private const int PostingsPerPart = 1_500_000;

    /// <summary>The files of the index.</summary>
    /// <param name="documents">Pages, oldest first; their order decides between equal matches, later ones win.</param>
    /// <param name="parallelism">Threads to use; changes no byte.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static IReadOnlyList<SearchFile> Write(IReadOnlyList<SearchDocument> documents, int parallelism, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel };
        SearchUnit[] units = ReadUnits(documents, options);
        PairFrequencies frequencies = PairFrequencies.Count(units);
        var layout = ShardLayout.For(frequencies.Inline, frequencies.InlineTriples);
        int partBits = PartBits(frequencies.Postings, layout);
        var parts = new ShardPart[1 << partBits];
        Parallel.For(0, parts.Length, options, part => parts[part] = new ShardBuilder(units, frequencies, layout).Build(part, partBits));

        var files = new List<SearchFile>();
        byte[][] pairs = [.. parts.SelectMany(part => part.Pairs)];
        byte[][] triples = [.. parts.SelectMany(part => part.Triples)];
        files.AddRange(pairs.Select((bytes, i) => new SearchFile($"p/{Name(i)}.bin", bytes)));
        files.AddRange(triples.Select((bytes, i) => new SearchFile($"t/{Name(i)}.bin", bytes)));
        files.AddRange(parts.SelectMany(part => part.Longs));

        SearchNames sections = new(), categories = new();
        (int Section, int Category)[] places = [.. documents.Select(document => (sections.NumberOf(document.Section), categories.NumberOf(document.Category)))];
        byte[][] fragments = new byte[units.Length][];
        Parallel.For(0, units.Length, options, i =>
        {
            int page = units[i].Document;
            fragments[i] = FragmentWriter.Write(units[i], documents[page], places[page].Section, places[page].Category);
        });
        int grain = FragmentPacks.GrainFor(units.Length);
        byte[][] packs = [.. fragments.Chunk(FragmentPacks.UnitsPerPack).Select(chunk => FragmentPacks.Pack(chunk, grain))];
        files.AddRange(packs.Select((bytes, i) => new SearchFile($"x/{Name(i)}.bin", bytes)));

        byte[] facets = WriteFacets(documents, places);
        byte[] folding = WriteFolding();
        files.Add(new SearchFile("facets.bin", facets));
        files.Add(new SearchFile("folding.bin", folding));
        files.Add(new SearchFile("index.bin", WriteRoot(
            documents.Count, units, fragments, grain, packs, frequencies, layout, [facets, folding, .. pairs, .. triples], sections, categories)));
        return files;
    }

    private static SearchUnit[] ReadUnits(IReadOnlyList<SearchDocument> documents, ParallelOptions options)
    {
        var units = new SearchUnit[documents.Count][];
        Parallel.For(0, documents.Count, options, i =>
        {
            string title = SearchText.Normalize(SearchText.OneLine(documents[i].Title));
            units[i] =
            [
                .. PassageSplitter.Split(documents[i].Text).Select((text, passage) => new SearchUnit(
                    i, passage == 0, text, passage == 0 ? title + SearchText.BlockEnd + SearchText.Normalize(text) : SearchText.Normalize(text))),
            ];
        });
        return [.. units.SelectMany(list => list)];
    }

    private static int PartBits(long postings, ShardLayout layout)
    {
        int wanted = postings <= PostingsPerPart ? 0 : (int)Math.Ceiling(Math.Log2((double)postings / PostingsPerPart));
        return Math.Min(wanted, Math.Min(layout.PairBits, layout.TripleBits));
    }

    private static string Name(int number) => number.ToString("x3", CultureInfo.InvariantCulture);

    /// <summary>Section, category and year of every page, column by column.</summary>
    private static byte[] WriteFacets(IReadOnlyList<SearchDocument> documents, (int Section, int Category)[] places)
    {
        var writer = new ByteWriter();
        foreach ((int section, _) in places)
        {
            writer.Number((uint)section);
        }

        foreach ((_, int category) in places)
        {
            writer.Number((uint)category);
        }

        foreach (SearchDocument document in documents)
        {
            writer.Number(document.Date.Length < 4 ? 0 : uint.Parse(document.Date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return writer.Deflate();
    }

    /// <summary>Traditional forms as gaps, each with the code point it folds to.</summary>
    private static byte[] WriteFolding()
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

    private static byte[] WriteRoot(
        int pages, SearchUnit[] units, byte[][] fragments, int grain, byte[][] packs, PairFrequencies frequencies, ShardLayout layout, byte[][] checkedFiles, SearchNames sections, SearchNames categories)
    {
        var writer = new ByteWriter();
        writer.Number((uint)pages);
        writer.Number((uint)units.Length);
        writer.Byte(layout.PairBits);
        writer.Byte(layout.TripleBits);
        foreach (byte[] bytes in checkedFiles)
        {
            writer.Two(FileCheck.Of(bytes));
        }

        foreach (byte[] pack in packs)
        {
            writer.Two(FragmentPacks.CheckOf(pack));
        }

        frequencies.Write(writer);
        FragmentPacks.WriteLengths(writer, fragments, grain);
        WriteLongPages(writer, units);
        WriteNames(writer, sections);
        WriteNames(writer, categories);
        // The mark and the version stand before the compressed part, so that a browser can tell an index that it does not understand.
        return [.. "PPSI"u8, FormatVersion, .. writer.Deflate()];
    }

    /// <summary>Pages of several passages: the gap in units to the first, and how many follow it.</summary>
    private static void WriteLongPages(ByteWriter writer, SearchUnit[] units)
    {
        var runs = new List<(int First, int More)>();
        for (int i = 0; i < units.Length; i++)
        {
            if (!units[i].IsFirst)
            {
                (int first, int more) = runs.Count > 0 && runs[^1].First + runs[^1].More == i - 1 && runs[^1].More > 0 ? runs[^1] : (i - 1, 0);
                if (more > 0)
                {
                    runs.RemoveAt(runs.Count - 1);
                }

                runs.Add((first, more + 1));
            }
        }

        writer.Number((uint)runs.Count);
        int last = 0;
        foreach ((int first, int more) in runs)
        {
            writer.Number((uint)(first - last));
            writer.Number((uint)more);
            last = first;
        }
    }

    private static void WriteNames(ByteWriter writer, SearchNames names)
    {
        writer.Number((uint)names.All.Count);
        foreach (string name in names.All)
        {
            writer.Text(name);
        }
    }
}
