using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Some neighbouring pages that are read at one go, and what was found in them. Everything large is put aside.</summary>
internal sealed class SearchBlock(int firstDocument)
{
    /// <summary>Number of its first page.</summary>
    public int FirstDocument { get; } = firstDocument;

    /// <summary>Number of its first unit in the index; known when all blocks are read.</summary>
    public int FirstUnit { get; set; }

    /// <summary>Length of each unit's normalised text; those of the first units of pages, which begin with a title, are negative.</summary>
    public List<int> TextLengths { get; } = [];

    /// <summary>Bytes of each unit's fragment.</summary>
    public List<int> FragmentLengths { get; } = [];

    public int UnitCount => TextLengths.Count;

    /// <summary>Normalised texts, one behind the other.</summary>
    public ScratchPiece Texts;

    /// <summary>Fragments, one behind the other.</summary>
    public ScratchPiece Fragments;

    /// <summary>Runs of pairs and singles.</summary>
    public List<GramRuns> Pairs { get; } = [];

    /// <summary>Runs of triples; several when there are very many units.</summary>
    public List<GramRuns> Triples { get; } = [];
}
