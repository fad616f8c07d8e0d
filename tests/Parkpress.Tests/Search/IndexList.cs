using Parkpress.Search;

namespace Parkpress.Tests.Search;

/// <summary>The units of one gram.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Classes">The classes it has, best first.</param>
/// <param name="Counts">How many of each class there are.</param>
/// <param name="Units">Of each class those at hand, ascending; of a head, the last classes may be missing.</param>
/// <param name="Pages">What a head says of the pages on which the gram stands as such.</param>
/// <param name="Check">Check of the file that holds all.</param>
/// <param name="IsWhole">False for a head.</param>
internal sealed record IndexList(int Total, MatchClass[] Classes, int[] Counts, int[][] Units, int Pages, int Check, bool IsWhole)
{
    /// <summary>Units and their classes.</summary>
    public Dictionary<int, MatchClass> ClassOfUnit { get; } =
        Units.SelectMany((units, i) => units.Select(unit => (unit, Classes[i]))).ToDictionary(item => item.unit, item => item.Item2);
}
