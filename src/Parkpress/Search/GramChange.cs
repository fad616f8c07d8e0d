namespace Parkpress.Search;

/// <summary>What an update changes of one list.</summary>
/// <param name="Key">The gram.</param>
/// <param name="Shard">Its shard.</param>
/// <param name="Removed">Units that the list held so far, as it held them.</param>
/// <param name="Added">Units that it holds from now on; one may stand in both, in another class.</param>
internal sealed record GramChange(ulong Key, int Shard, GramPosting[] Removed, GramPosting[] Added)
{
    public void Apply(PostingList list)
    {
        foreach (GramPosting posting in Removed)
        {
            list.Remove(posting.Match, posting.Unit);
        }

        foreach (GramPosting posting in Added)
        {
            list.Insert(posting.Match, posting.Unit);
        }
    }
}
