namespace Parkpress.Search;

/// <summary>One posting in an order that is the index's own: shard, gram, best class first, unit. Sorting these values sorts the index.</summary>
internal static class Posting
{
    private const int UnitBits = 29;
    private const int BestClass = (int)MatchClass.TitleStart;

    /// <summary>Units that an index can hold.</summary>
    public const int MostUnits = 1 << UnitBits;

    /// <summary>The low 32 bits of a posting: class and unit.</summary>
    public static uint Place(MatchClass match, int unit) => ((uint)(BestClass - (int)match) << UnitBits) | (uint)unit;

    public static MatchClass ClassOf(uint place) => (MatchClass)(BestClass - (int)(place >> UnitBits));

    public static int UnitOf(uint place) => (int)(place & (MostUnits - 1));
}
