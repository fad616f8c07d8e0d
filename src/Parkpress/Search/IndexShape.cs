namespace Parkpress.Search;

/// <summary>What decides how lists are written: the layout, and which units belong to which page.</summary>
/// <param name="Layout">Into how many shards grams are dealt.</param>
/// <param name="DocumentCount">Pages of the index.</param>
/// <param name="DocumentOfUnit">The page of every unit.</param>
internal sealed record IndexShape(ShardLayout Layout, int DocumentCount, int[] DocumentOfUnit)
{
    /// <summary>Units of the index.</summary>
    public int UnitCount => DocumentOfUnit.Length;

    /// <summary>The page of every unit, from the number of units of every page.</summary>
    public static int[] NumberUnits(int[] unitCounts)
    {
        var documents = new int[unitCounts.Sum()];
        int unit = 0;
        for (int document = 0; document < unitCounts.Length; document++)
        {
            documents.AsSpan(unit, unitCounts[document]).Fill(document);
            unit += unitCounts[document];
        }

        return documents;
    }
}
