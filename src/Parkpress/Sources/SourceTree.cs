using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>All files that a build may read, sorted by path in ordinal order; and the only way to read them.</summary>
public sealed class SourceTree
{
    /// <summary>Name of the configuration file at the root.</summary>
    public const string ConfigPath = "site.yml";

    private static readonly string[] Areas = ["content", "static", "templates"];

    private readonly string _root;
    private readonly FrozenDictionary<string, SourceFile> _byPath;
    private readonly FrozenSet<SourceFile> _builtIn;
    private readonly string _configPath;

    private SourceTree(string root, string configPath, ImmutableArray<SourceFile> files, FrozenSet<SourceFile> builtIn)
    {
        _root = root;
        _configPath = configPath;
        _builtIn = builtIn;
        Files = files;
        _byPath = files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>Every file, sorted by path in ordinal order.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>Lists the files of the site at <paramref name="root"/>; reads none of them.</summary>
    /// <param name="root">Folder that holds <c>site.yml</c> and <c>content/</c>.</param>
    /// <param name="configFile">Full path of a file that stands in for <c>site.yml</c>; null for the one at the root.</param>
    /// <param name="diagnostics">Receives links that lead out of the root.</param>
    public static SourceTree Scan(string root, string? configFile, DiagnosticBag diagnostics)
    {
        string fullRoot = System.IO.Path.GetFullPath(root);
        var files = new List<SourceFile>();
        string config = configFile ?? System.IO.Path.Combine(fullRoot, ConfigPath);
        if (File.Exists(config))
        {
            files.Add(new SourceFile(ConfigPath, new FileInfo(config).Length));
        }

        foreach (string area in Areas)
        {
            string folder = System.IO.Path.Combine(fullRoot, area);
            if (Directory.Exists(folder))
            {
                ScanFolder(folder, area, files, diagnostics);
            }
        }

        var own = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        SourceFile[] builtIn = [.. BuiltInTheme.Files().Where(file => !own.Contains(file.Path))];
        files.AddRange(builtIn);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new SourceTree(fullRoot, config, [.. files], builtIn.ToFrozenSet());
    }

    /// <summary>The file at <paramref name="path"/>, or null.</summary>
    public SourceFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Files whose path begins with <paramref name="prefix"/>, in order.</summary>
    public IEnumerable<SourceFile> Under(string prefix) =>
        Files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The bytes of a file of this tree.</summary>
    /// <exception cref="IOException">The file has gone or cannot be read.</exception>
    public byte[] ReadBytes(SourceFile file) => _builtIn.Contains(file) ? BuiltInTheme.Read(file) : File.ReadAllBytes(FullPathOf(file));

    /// <summary>The decoded text of a file, or null when it cannot be read or is not UTF-8; says so in <paramref name="diagnostics"/>.</summary>
    public SourceText? ReadText(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            return SourceDecoder.Decode(file.Path, ReadBytes(file), diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LocalText fault = SystemFault.Describe(exception);
            diagnostics.Report(
                SourceRules.UnreadableFile,
                new Label(file.Path, TextSpan.FileStart),
                new LocalText("see that the file is there and may be read", "请确认文件存在且有读取权限"),
                new LocalText($"file cannot be read: {fault.English}", $"无法读取文件：{fault.Chinese}"));
            return null;
        }
    }

    /// <summary>The text behind a diagnostic, decoded leniently; null when the file is not of this tree, is a picture or has gone.</summary>
    public SourceText? TryReadText(string path)
    {
        try
        {
            return Find(path) is { IsPicture: false } file ? SourceDecoder.DecodeLeniently(path, ReadBytes(file)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string FullPathOf(SourceFile file) =>
        file.Path == ConfigPath ? _configPath : System.IO.Path.Combine(_root, file.Path);

    /// <summary>True for what editors, version control and operating systems leave about: none of it is content, and drafts hide in it.</summary>
    private static bool IsLeftover(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
        || Path.GetExtension(name).ToLowerInvariant() is ".bak" or ".tmp" or ".swp" or ".orig"
        || name.ToLowerInvariant() is "thumbs.db" or "desktop.ini";

    private static void ScanFolder(string folder, string relative, List<SourceFile> files, DiagnosticBag diagnostics)
    {
        var entries = new FileSystemEnumerable<(string Name, bool IsFolder, long Length, bool IsLink)>(
            folder,
            (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory ? 0 : entry.Length,
                (entry.Attributes & FileAttributes.ReparsePoint) != 0),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });
        foreach ((string name, bool isFolder, long length, bool isLink) in entries)
        {
            if (IsLeftover(name))
            {
                continue;
            }

            string path = $"{relative}/{name}";
            if (isLink)
            {
                diagnostics.Report(SourceRules.SymbolicLink, new Label(path, TextSpan.FileStart), new LocalText(
                    "put the file itself here; links are not followed, so that nothing outside the site is published",
                    "请把文件本身放在这里；为避免发布站点之外的文件，不跟随链接"));
            }
            else if (isFolder)
            {
                ScanFolder(System.IO.Path.Combine(folder, name), path, files, diagnostics);
            }
            else
            {
                files.Add(new SourceFile(path, length));
            }
        }
    }
}
