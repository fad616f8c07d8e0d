using System.Collections.Frozen;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Outputs;

namespace Parkpress.Publishing;

/// <summary>
/// Publishes the files of one build: a whole new folder takes the place of the live one in one step. It holds what has changed, and second names of what has not.
/// For large sites, where that many names take longer than the build, what has changed is put in its place file by file, with a journal.
/// </summary>
internal sealed class Publisher : IDisposable
{
    private const int MuchWaste = 10_000;

    private const string ManifestName = "outputs.bin";

    private readonly OutputFolder _output;
    private readonly BuildLock _lock;
    private readonly Staging _staging;
    private readonly CacheFolder _cache;
    private readonly Fingerprint _tool;
    private readonly bool _isUpdate;
    private readonly int _filesInOneStep;

    private Publisher(OutputFolder output, BuildLock mutex, Staging staging, CacheFolder cache, Fingerprint tool, int filesInOneStep)
    {
        (_output, _lock, _staging, _cache, _tool, _filesInOneStep) = (output, mutex, staging, cache, tool, filesInOneStep);
        Manifest manifest = output.Exists ? Manifest.Load(cache.PathOf(ManifestName), tool, withNames: true) : Manifest.None;
        ManifestEntry[] entries = manifest.ReadAll();
        _isUpdate = entries.Length > 0;
        Earlier = new EarlierOutputs(entries, manifest.Names, entry => output.TryRead(entry.Path), entry => output.StampOf(entry.Path) == (entry.Stamp.Length, entry.Stamp.Modified));
    }

    /// <summary>What the last build published and is still there.</summary>
    public EarlierOutputs Earlier { get; }

    /// <summary>Takes hold of the output folder; null, with a diagnostic, when it must not be written to or another build writes to it.</summary>
    /// <param name="path">The output folder.</param>
    /// <param name="root">Folder of the site.</param>
    /// <param name="filesInOneStep">The most files that an update puts in place in one step.</param>
    /// <param name="cache">Where the manifest is kept.</param>
    /// <param name="tool">Of the program.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static Publisher? Open(string path, string root, int filesInOneStep, CacheFolder cache, Fingerprint tool, DiagnosticBag diagnostics)
    {
        if (OutputFolder.Open(path, root, diagnostics) is not { } output || BuildLock.TryTake(output, diagnostics) is not { } mutex)
        {
            return null;
        }

        try
        {
            return new Publisher(output, mutex, Staging.Open(output), cache, tool, filesInOneStep);
        }
        catch
        {
            mutex.Dispose();
            throw;
        }
    }

    /// <summary>True when the whole site of the last build lies in the folder as it was published, and nothing of a build that died is left over.</summary>
    public static bool IsUntouched(string path, CacheFolder cache, Fingerprint tool)
    {
        var output = OutputFolder.At(path);
        if (Staging.HasRemains(output))
        {
            return false;
        }

        ManifestEntry[] entries = Manifest.Load(cache.PathOf(ManifestName), tool, withNames: false).ReadAll();
        bool isUntouched = entries.Length > 0 && output.Exists;
        OrderedParallel.Run(() => Parallel.For(0, entries.Length, (i, loop) =>
        {
            if (!isUntouched || output.StampOf(entries[i].Path) != (entries[i].Stamp.Length, entries[i].Stamp.Modified))
            {
                isUntouched = false;
                loop.Stop();
            }
        }));
        return isUntouched;
    }

    /// <summary>What the last build published, for a run that writes nothing: its files are not looked at.</summary>
    public static EarlierOutputs LoadEarlier(CacheFolder cache, Fingerprint tool)
    {
        Manifest manifest = Manifest.Load(cache.PathOf(ManifestName), tool, withNames: true);
        return new EarlierOutputs(manifest.ReadAll(), manifest.Names, static _ => null, static _ => true);
    }

    /// <summary>A published file as the last build left it; null when it is gone or has been changed.</summary>
    public byte[]? TryReadPublished(string path) =>
        Earlier.Find(path) is { } known && Earlier.IsIntact(known) ? _output.TryRead(path) : null;

    /// <summary>Writes one file beside the live folder; safe for many threads, each path once.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public long Write(string path, ReadOnlySpan<byte> bytes) => _staging.Write(path, bytes);

    /// <summary>Puts the new files in the place of the old ones.</summary>
    /// <param name="files">Every file of the site, sorted by path in ordinal order.</param>
    /// <param name="names">Names of what was looked at.</param>
    /// <exception cref="IOException">The old site could not be replaced; it is still there, or the next build goes on.</exception>
    public void Publish(IReadOnlyList<RenderedFile> files, string[] names)
    {
        if (_isUpdate && files.Count > _filesInOneStep)
        {
            Update(files);
        }
        else if (_isUpdate)
        {
            Exchange(files);
        }
        else
        {
            _staging.WriteMarker(files.Select(file => file.Entry.Path));
            _staging.Commit();
        }

        Save(files, names);
    }

    public void Dispose()
    {
        _staging.Dispose();
        _lock.Dispose();
    }

    private void Exchange(IReadOnlyList<RenderedFile> files)
    {
        bool isSame = files.All(file => !file.IsWritten) && _output.ReadMarker().SetEquals(files.Select(file => file.Entry.Path).Append(OutputFolder.MarkerName));
        if (isSame)
        {
            return;
        }

        OrderedParallel.Run(() => Parallel.ForEach(files.Where(file => !file.IsWritten), file => _staging.Keep(file.Entry.Path)));
        _staging.WriteMarker(files.Select(file => file.Entry.Path));
        _staging.Commit();
    }

    private void Update(IReadOnlyList<RenderedFile> files)
    {
        var paths = files.Select(file => file.Entry.Path).ToHashSet(StringComparer.Ordinal);
        FrozenSet<string> marked = _output.ReadMarker();
        string[] removed = [.. marked.Where(path => path != OutputFolder.MarkerName && !paths.Contains(path)).Order(StringComparer.Ordinal)];
        List<string> changed = [.. files.Where(file => file.IsWritten).Select(file => file.Entry.Path)];
        if (removed.Length > 0 || marked.Count != paths.Count + 1)
        {
            _staging.WriteMarker(files.Select(file => file.Entry.Path));
            changed.Add(OutputFolder.MarkerName);
        }

        if (changed.Count + removed.Length > 0)
        {
            _staging.Update(changed, removed);
        }
    }

    private void Save(IReadOnlyList<RenderedFile> files, string[] names)
    {
        if (!_cache.IsWritable)
        {
            return;
        }

        try
        {
            // Names are never taken back. When far more have come together than a site can use, the next build starts without any.
            bool hasTooMany = names.Length > MuchWaste + 4 * files.Count;
            Manifest.Save(
                _cache.PathOf(ManifestName), _tool, hasTooMany ? [] : names, [.. files.Select(file => hasTooMany ? file.Entry with { Inputs = default, Observations = default } : file.Entry)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build sees that the files are others than the manifest says.
        }
    }
}
