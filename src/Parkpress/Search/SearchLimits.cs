namespace Parkpress.Search;

/// <summary>How much work is done at one go; changes no byte of the index.</summary>
/// <param name="CharactersPerBlock">Characters of texts in a block, roughly. Larger blocks have fewer runs to merge and larger tables.</param>
/// <param name="BytesInMemory">What may be put aside in memory before a temporary file is used.</param>
internal sealed record SearchLimits(int CharactersPerBlock, long BytesInMemory)
{
    public static SearchLimits Default { get; } = new(1 << 19, 24 << 20);
}
