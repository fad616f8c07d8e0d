namespace Parkpress.Incremental;

/// <summary>One file that a build published, and what it was made from.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Kind">What the summary counts it as, a number of the caller's.</param>
/// <param name="Stamp">Its size, when it was written, and the fingerprint of its bytes.</param>
/// <param name="Inputs">Of all that its bytes were known to depend on before it was made; zero when that is not known, so that it is made each time.</param>
internal sealed record ManifestEntry(string Path, byte Kind, SourceStamp Stamp, Fingerprint Inputs)
{
    /// <summary>SHA-256 of its bytes, for those who check a copy of the site.</summary>
    public ReadOnlyMemory<byte> Digest { get; init; }

    /// <summary>What was looked at while it was made, as the caller noted it.</summary>
    public ReadOnlyMemory<byte> Observations { get; init; }

    /// <summary>Of the values that were seen there.</summary>
    public Fingerprint Observed { get; init; }
}
