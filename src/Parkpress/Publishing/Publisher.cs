using System.Security.Cryptography;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Outputs;

namespace Parkpress.Publishing;

/// <summary>
/// Publishes the files of one build: a whole new folder takes the place of the live one in one step. It holds what has changed, and second names of what has not.
/// Whoever asks for it has what has changed put in its place file by file, with a journal.
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
    private readonly PublishSettings _settings;

    private Publisher(OutputFolder output, BuildLock mutex, Staging staging, CacheFolder cache, Fingerprint tool, PublishSettings settings)
    {
        (_output, _lock, _staging, _cache, _tool, _settings) = (output, mutex, staging, cache, tool, settings);
        Manifest manifest = output.Exists ? Manifest.Load(cache.PathOf(ManifestName), tool, withNames: true) : Manifest.None;
        ManifestEntry[] entries = manifest.ReadAll();
        _isUpdate = entries.Length > 0;
        Earlier = new EarlierOutputs(entries, manifest.Names, entry => output.TryRead(entry.Path), entry => output.StampOf(entry.Path) == (entry.Stamp.Length, entry.Stamp.Modified));
    }

    /// <summary>What the last build published and is still there.</summary>
    public EarlierOutputs Earlier { get; }

    /// <summary>Takes hold of the output folder; null, with a diagnostic, when it must not be written to or another build writes to it.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="cache">Where the manifest is kept.</param>
    /// <param name="tool">Of the program.</param>
    /// <param name="diagnostics">Says why there is none.</param>
    /// <param name="cancel">Ends the wait for another build.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static Publisher? Open(PublishSettings settings, CacheFolder cache, Fingerprint tool, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        if (OutputFolder.Open(settings.Output, settings.Root, diagnostics) is not { } output || BuildLock.TryTake(output, settings.Patience, diagnostics, cancel) is not { } mutex)
        {
            return null;
        }

        try
        {
            return new Publisher(output, mutex, Staging.Open(output), cache, tool, settings);
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

    /// <summary>Size in bytes and time of writing, in ticks of universal time, of the manifest that lies in a site; zeros when there is none.</summary>
    public static (long Length, long Modified) StampOfManifest(string path) => OutputFolder.At(path).StampOf(SiteManifest.Name) ?? default;

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
    public WrittenFile Write(string path, ReadOnlySpan<byte> bytes) => new(_staging.Write(path, bytes), SHA256.HashData(bytes));

    /// <summary>Puts the new files in the place of the old ones.</summary>
    /// <param name="files">Every file of the site, sorted by path in ordinal order.</param>
    /// <param name="names">Names of what was looked at.</param>
    /// <exception cref="IOException">The old site could not be replaced; it is still there, or the next build goes on.</exception>
    public void Publish(IReadOnlyList<RenderedFile> files, string[] names)
    {
        if (_isUpdate && _settings.UpdatesInPlace)
        {
            Update(files);
        }
        else
        {
            Exchange(files);
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
        byte[] manifest = SiteManifest.Write(files.Select(file => file.Entry));
        if (_isUpdate && files.All(file => !file.IsWritten) && IsPublished(manifest) && IsMarked(files) && !(_settings.DeletesUnknown && _output.FindUnknown().Length > 0))
        {
            return;
        }

        OrderedParallel.Run(() => Parallel.ForEach(files.Where(file => !file.IsWritten), file => _staging.Keep(file.Entry.Path)));
        _staging.Write(SiteManifest.Name, manifest);
        _staging.WriteMarker(PathsOf(files));
        _staging.Commit(keepsUnknown: !_settings.DeletesUnknown);
    }

    private void Update(IReadOnlyList<RenderedFile> files)
    {
        var paths = PathsOf(files).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> gone = _output.ReadMarker().Where(path => path != OutputFolder.MarkerName && !paths.Contains(path));
        string[] removed = [.. gone.Concat(_settings.DeletesUnknown ? _output.FindUnknown() : []).Order(StringComparer.Ordinal)];
        List<string> changed = [.. files.Where(file => file.IsWritten).Select(file => file.Entry.Path)];
        byte[] manifest = SiteManifest.Write(files.Select(file => file.Entry));
        if (!IsPublished(manifest))
        {
            _staging.Write(SiteManifest.Name, manifest);
            changed.Add(SiteManifest.Name);
        }

        if (!IsMarked(files))
        {
            _staging.WriteMarker(PathsOf(files));
            changed.Add(OutputFolder.MarkerName);
        }

        if (changed.Count + removed.Length > 0)
        {
            _staging.Update(changed, removed);
        }
    }

    private static IEnumerable<string> PathsOf(IReadOnlyList<RenderedFile> files) => files.Select(file => file.Entry.Path).Append(SiteManifest.Name);

    private bool IsPublished(byte[] manifest) => _output.TryRead(SiteManifest.Name) is { } published && published.AsSpan().SequenceEqual(manifest);

    private bool IsMarked(IReadOnlyList<RenderedFile> files) => _output.ReadMarker().SetEquals(PathsOf(files).Append(OutputFolder.MarkerName));

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
