namespace Parkpress.Cli.Serve;

/// <summary>Notices that a file of the site was written, renamed or removed.</summary>
/// <remarks>Watches the folders of sources alone: the output and the cache change with every build. Folders that appear later are noticed at the root.</remarks>
internal sealed class SourceWatcher : IDisposable
{
    private static readonly string[] s_areas = ["content", "templates", "static"];

    private readonly string _root;
    private readonly Action<string> _changed;
    private readonly Dictionary<string, FileSystemWatcher> _areas = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> _others = [];
    private readonly Lock _gate = new();

    /// <param name="root">Full path of the site.</param>
    /// <param name="configFile">Full path of a file that stands in for the root's settings; null for none.</param>
    /// <param name="changed">Told a path relative to the root, with <c>/</c>; from any thread.</param>
    public SourceWatcher(string root, string? configFile, Action<string> changed)
    {
        _root = root;
        _changed = changed;
        _others.Add(Watch(root, isDeep: false, "*"));
        if (configFile is not null)
        {
            _others.Add(Watch(Path.GetDirectoryName(configFile)!, isDeep: false, Path.GetFileName(configFile)));
        }

        WatchAreas();
        if (!Directory.Exists(Path.Combine(root, "content")))
        {
            // Articles may lie beside the settings, in whatever folders.
            _others.Add(Watch(root, isDeep: true, "*.md"));
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (FileSystemWatcher watcher in _areas.Values.Concat(_others))
            {
                watcher.Dispose();
            }
        }
    }

    private void WatchAreas()
    {
        lock (_gate)
        {
            foreach (string area in s_areas)
            {
                string folder = Path.Combine(_root, area);
                bool exists = Directory.Exists(folder);
                if (exists && !_areas.ContainsKey(area))
                {
                    _areas.Add(area, Watch(folder, isDeep: true, "*"));
                }
                else if (!exists && _areas.Remove(area, out FileSystemWatcher? gone))
                {
                    gone.Dispose();
                }
            }
        }
    }

    private FileSystemWatcher Watch(string folder, bool isDeep, string filter)
    {
        var watcher = new FileSystemWatcher(folder, filter)
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Tell(change.FullPath);
        watcher.Created += (_, change) => Tell(change.FullPath);
        watcher.Deleted += (_, change) => Tell(change.FullPath);
        watcher.Renamed += (_, change) => Tell(change.FullPath);
        // Too many changes at once: what they were is not known, that there were some is enough.
        watcher.Error += (_, _) => _changed("");
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(string fullPath)
    {
        string path = Path.GetRelativePath(_root, fullPath).Replace('\\', '/');
        string area = path.Split('/')[0];
        if (path == area && s_areas.Contains(area))
        {
            WatchAreas();
        }

        bool isSource = s_areas.Contains(area) || path == "site.yml" || path.EndsWith(".md", StringComparison.Ordinal) || path.StartsWith("..", StringComparison.Ordinal);
        if (isSource && !Path.GetFileName(path).EndsWith('~') && !Path.GetFileName(path).StartsWith(".#", StringComparison.Ordinal))
        {
            _changed(path);
        }
    }
}
