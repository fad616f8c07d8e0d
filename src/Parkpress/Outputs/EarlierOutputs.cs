using Parkpress.Incremental;

namespace Parkpress.Outputs;

/// <summary>What the last build published, held against what this one plans. Safe for threads.</summary>
/// <param name="entries">Of the last build, sorted by path in ordinal order.</param>
/// <param name="names">Names of what that build looked at.</param>
/// <param name="tryRead">Reads the file of an entry; null when that cannot be done.</param>
/// <param name="isIntact">True when the file of an entry still lies where it was published, as it was.</param>
internal sealed class EarlierOutputs(ManifestEntry[] entries, string[] names, Func<ManifestEntry, byte[]?> tryRead, Func<ManifestEntry, bool> isIntact)
{
    public static EarlierOutputs None { get; } = new([], [], static _ => null, static _ => false);

    /// <summary>Names of what that build looked at, by the numbers that observations hold.</summary>
    public string[] Names => names;

    /// <summary>Every file of the last build, sorted by path in ordinal order.</summary>
    public IReadOnlyList<ManifestEntry> Entries => entries;

    /// <summary>The file as it was last published; null when it was not.</summary>
    public ManifestEntry? Find(string path)
    {
        int low = 0, high = entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(entries[middle].Path, path);
            if (order == 0)
            {
                return entries[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The bytes of an entry's file; null when they are not those that were published, or cannot be had.</summary>
    public byte[]? TryRead(ManifestEntry entry) => tryRead(entry) is { } bytes && Fingerprint.Of(bytes) == entry.Stamp.Content ? bytes : null;

    /// <summary>True when the file of an entry still lies where it was published, as it was; for a run that publishes nothing, always.</summary>
    public bool IsIntact(ManifestEntry entry) => isIntact(entry);
}
