using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>The files of the last run, each verified before it is believed. Safe for threads.</summary>
internal sealed class LastFiles(SearchState state, Func<string, byte[]?> readPublished)
{
    private volatile bool _areDamaged;

    /// <summary>All files of the last run.</summary>
    public IReadOnlyDictionary<string, SearchFile> ByPath { get; } = state.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>True when one that was asked for was gone or was not what had been written: the others may be so, too.</summary>
    public bool AreDamaged => _areDamaged;

    /// <summary>The content of a file.</summary>
    /// <exception cref="InvalidDataException">It is gone, or not what was written.</exception>
    public byte[] Read(string path)
    {
        if (ByPath.TryGetValue(path, out SearchFile? file) && readPublished(path) is { } bytes && bytes.Length == file.Length && Fingerprint.Of(bytes) == file.Content)
        {
            return bytes;
        }

        _areDamaged = true;
        throw new InvalidDataException($"{path} is not what the last run wrote");
    }
}
