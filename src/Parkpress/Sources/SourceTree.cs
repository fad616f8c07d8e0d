using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>All files that a build may read, sorted by path in ordinal order; and the only way to read them.</summary>
public sealed class SourceTree
{
    /// <summary>Name of the configuration file at the root.</summary>
    public const string ConfigPath = "site.yml";

    private static readonly string[] Areas = ["content", "static", "templates"];

    private const string ContentPrefix = "content/";

    private readonly string _root;
    private readonly string _configPath;

    private SourceTree(string root, string configPath, bool isFlat, ImmutableArray<SourceFile> files)
    {
        _root = root;
        _configPath = configPath;
        IsFlat = isFlat;
        Files = files;
    }

    /// <summary>
    /// True when the articles lie beside <c>site.yml</c>, as in a folder of documentation: there is no <c>content/</c>, but an <c>index.md</c>. Their paths begin with
    /// <c>content/</c> here all the same; <see cref="OwnPathOf"/> tells what people know them by.
    /// </summary>
    internal bool IsFlat { get; }

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
        var config = new FileInfo(configFile ?? System.IO.Path.Combine(fullRoot, ConfigPath));
        if (config.Exists)
        {
            files.Add(new SourceFile(ConfigPath, config.Length) { Modified = config.LastWriteTimeUtc.Ticks });
        }

        bool isFlat = !Directory.Exists(System.IO.Path.Combine(fullRoot, "content")) && File.Exists(System.IO.Path.Combine(fullRoot, "index.md"));
        FolderScanner.Scan(fullRoot, [.. Areas.Where(area => Directory.Exists(System.IO.Path.Combine(fullRoot, area)))], files, diagnostics);
        if (isFlat)
        {
            FolderScanner.ScanFlat(fullRoot, [.. Areas, ConfigPath], files, diagnostics);
        }

        files.RemoveAll(file => !SizeLimits.Admits(file, diagnostics));
        files.Sort(ByPath);
        AddBuiltIn(files);
        return new SourceTree(fullRoot, config.FullName, isFlat, [.. files]);
    }

    /// <summary>The file at <paramref name="path"/>, or null.</summary>
    public SourceFile? Find(string path) => IndexOf(path) is >= 0 and var at ? Files[at] : null;

    /// <summary>Files whose path begins with <paramref name="prefix"/>, in order.</summary>
    public ArraySegment<SourceFile> Under(string prefix)
    {
        int start = IndexOf(prefix) is >= 0 and var at ? at : ~IndexOf(prefix);
        int end = start;
        while (end < Files.Length && Files[end].Path.StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return new ArraySegment<SourceFile>(ImmutableCollectionsMarshal.AsArray(Files)!, start, end - start);
    }

    /// <summary>The bytes of a file of this tree.</summary>
    /// <exception cref="IOException">The file has gone or cannot be read.</exception>
    public byte[] ReadBytes(SourceFile file) => file.IsBuiltIn ? BuiltInTheme.Read(file) : File.ReadAllBytes(FullPathOf(file));

    /// <summary>The decoded text of a file, or null when it cannot be read or is not UTF-8; says so in <paramref name="diagnostics"/>.</summary>
    public SourceText? ReadText(SourceFile file, DiagnosticBag diagnostics) =>
        TryReadBytes(file, diagnostics) is { } bytes ? SourceDecoder.Decode(file.Path, bytes, diagnostics) : null;

    /// <summary>The bytes of a file, or null when it cannot be read; says so in <paramref name="diagnostics"/>.</summary>
    public byte[]? TryReadBytes(SourceFile file, DiagnosticBag diagnostics)
    {
        try
        {
            return ReadBytes(file);
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

    /// <summary>The path by which people know a file, relative to the root.</summary>
    /// <param name="path">As files of this tree have it.</param>
    internal string OwnPathOf(string path) => IsFlat && path.StartsWith(ContentPrefix, StringComparison.Ordinal) ? path[ContentPrefix.Length..] : path;

    /// <summary>As <see cref="TryReadText"/>, by a path from <see cref="OwnPathOf"/>.</summary>
    internal SourceText? TryReadOwn(string path) => TryReadText(IsFlat && Find(path) is null ? ContentPrefix + path : path);

    private string FullPathOf(SourceFile file) =>
        file.Path == ConfigPath ? _configPath : System.IO.Path.Combine(_root, OwnPathOf(file.Path));

    private static int ByPath(SourceFile a, SourceFile b) => string.CompareOrdinal(a.Path, b.Path);

    /// <summary>Place of the file at <paramref name="path"/>; the complement of where it would stand when there is none.</summary>
    private int IndexOf(string path)
    {
        int low = 0, high = Files.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>Adds the files of the built-in theme that the site does not have itself.</summary>
    private static void AddBuiltIn(List<SourceFile> files)
    {
        var own = files.Where(file => file.Path.StartsWith("templates/", StringComparison.Ordinal)).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        files.AddRange(BuiltInTheme.Files().Where(file => !own.Contains(file.Path)));
        // Two sorted runs: the second one is short.
        files.Sort(ByPath);
    }
}
