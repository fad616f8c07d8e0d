using System.Text;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Incremental;

/// <summary>A site that is edited and built again and again, beside builds of the same files from nothing.</summary>
internal sealed class EditedSite : IDisposable
{
    private readonly TinySite _site;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<string> _history = [];
    private SortedDictionary<string, byte[]> _published = new(StringComparer.Ordinal);
    private DateTimeOffset _now = TinySite.Now;

    public EditedSite(TinySite site, SiteFiles files)
    {
        _site = site;
        foreach ((string path, byte[] bytes) in files.Items)
        {
            _files[path] = bytes;
        }
    }

    /// <summary>Edits, builds both ways and compares; then builds again, which must change nothing.</summary>
    /// <returns>1 if the site was published, and 1 if the second build had nothing to do.</returns>
    public (int Published, int Repeated) CheckAfter(SiteEdit[] edits)
    {
        var before = new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal);
        foreach (SiteEdit edit in edits)
        {
            edit.Apply(_files, ref _now);
            _history.Add(edit.ToString());
        }

        WriteChanges(before);
        BuiltSite expected = BuildAnew();
        Compare(expected, BuildOn());
        if (!expected.Result.Succeeded)
        {
            return (0, 0);
        }

        _published = expected.Files;
        BuiltSite again = BuildOn();
        Compare(expected, again);
        return (1, again.Result.IsRepeated ? 1 : 0);
    }

    public void Dispose() => _history.Clear();

    private void WriteChanges(SortedDictionary<string, byte[]> before)
    {
        foreach (string path in before.Keys.Where(path => !_files.ContainsKey(path)))
        {
            File.Delete(Path.Combine(_site.Root, path));
        }

        foreach ((string path, byte[] bytes) in _files)
        {
            if (!before.TryGetValue(path, out byte[]? old) || !old.AsSpan().SequenceEqual(bytes))
            {
                _site.Write(path, bytes);
            }
        }
    }

    // Both ways to put an update in place, in turn.
    private BuiltSite BuildOn()
    {
        BuildOptions options = _site.Options with { Now = _now };
        return _site.Build(_history.Count % 2 == 0 ? options : options with { UpdatesInPlace = true });
    }

    private BuiltSite BuildAnew()
    {
        using var clean = TinySite.Bare(new SiteFiles([.. _files.Select(file => (file.Key, file.Value))]));
        return clean.Build(clean.Options with { Now = _now });
    }

    /// <summary>The same findings; the same files, or after an error those that were there before.</summary>
    private void Compare(BuiltSite expected, BuiltSite actual)
    {
        string story = string.Join('\n', _history);
        Assert.True(expected.DiagnosticsText == actual.DiagnosticsText, $"findings differ after\n{story}\n{expected.DiagnosticsText}\n--- but incremental ---\n{actual.DiagnosticsText}");
        SortedDictionary<string, byte[]> files = expected.Result.Succeeded ? expected.Files : _published;
        Assert.True(files.Keys.SequenceEqual(actual.Files.Keys), $"other files after\n{story}\n{string.Join('\n', files.Keys.Except(actual.Files.Keys))}\n--- only incremental ---\n{string.Join('\n', actual.Files.Keys.Except(files.Keys))}");
        foreach ((string path, byte[] bytes) in files)
        {
            Assert.True(
                bytes.AsSpan().SequenceEqual(actual.Files[path]),
                $"{path} differs after\n{story}\n{Encoding.UTF8.GetString(bytes)}\n--- but incremental ---\n{Encoding.UTF8.GetString(actual.Files[path])}");
        }
    }
}
