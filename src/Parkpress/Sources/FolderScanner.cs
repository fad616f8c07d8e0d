using System.IO.Enumeration;
using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>Lists files with their sizes and times, folder by folder, on all processors: on large sites that is most of what a build without changes does.</summary>
internal static class FolderScanner
{
    // No links are followed and nothing is skipped by its attributes: what is left out is told by name.
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private const string OutputMark = ".parkpress";

    /// <summary>Adds every file below the folders to <paramref name="files"/>, in no particular order; links are told and not followed.</summary>
    /// <param name="root">Full path of the site.</param>
    /// <param name="areas">Folders below it.</param>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static void Scan(string root, IReadOnlyList<string> areas, List<SourceFile> files, DiagnosticBag diagnostics)
    {
        IReadOnlyList<string> level = areas;
        while (level.Count > 0)
        {
            var found = new Listing[level.Count];
            OrderedParallel.Run(() => Parallel.For(0, found.Length, i => found[i] = List(root, level[i])));
            foreach (string link in found.SelectMany(listing => listing.Links))
            {
                ReportLink(link, diagnostics);
            }

            foreach (Listing listing in found)
            {
                files.AddRange(listing.Files);
            }

            level = [.. found.SelectMany(listing => listing.Folders)];
        }
    }

    /// <summary>Adds what lies beside the settings as if it lay in <c>content/</c>.</summary>
    /// <param name="root">Full path of the site.</param>
    /// <param name="others">Names that mean something else there.</param>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static void ScanFlat(string root, IReadOnlyCollection<string> others, List<SourceFile> files, DiagnosticBag diagnostics)
    {
        Listing top = List(root, "");
        foreach (string link in top.Links)
        {
            ReportLink(link, diagnostics);
        }

        var found = new List<SourceFile>(top.Files);
        // What was built here is no source; it carries a mark.
        Scan(root, [.. top.Folders.Where(folder => !others.Contains(folder) && folder != "node_modules" && !File.Exists(Path.Combine(root, folder, OutputMark)))], found, diagnostics);
        files.AddRange(found.Where(file => !others.Contains(file.Path)).Select(file => file with { Path = "content/" + file.Path }));
    }

    private static Listing List(string root, string relative)
    {
        var listing = new Listing([], [], []);
        var entries = new FileSystemEnumerable<bool>(Path.Combine(root, relative), (ref FileSystemEntry entry) => Add(ref entry, relative, listing), s_everything);
        foreach (bool _ in entries)
        {
            // Everything happens where an entry is looked at.
        }

        return listing;
    }

    private static bool Add(ref FileSystemEntry entry, string relative, Listing listing)
    {
        string name = entry.FileName.ToString();
        if (IsLeftover(name))
        {
            return false;
        }

        string path = relative.Length == 0 ? name : $"{relative}/{name}";
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            listing.Links.Add(path);
        }
        else if (entry.IsDirectory)
        {
            listing.Folders.Add(path);
        }
        else
        {
            listing.Files.Add(new SourceFile(path, entry.Length) { Modified = entry.LastWriteTimeUtc.Ticks });
        }

        return true;
    }

    private static void ReportLink(string path, DiagnosticBag diagnostics) =>
        diagnostics.Report(SourceRules.SymbolicLink, new Label(path, TextSpan.FileStart), new LocalText(
            "put the file itself here; links are not followed, so that nothing outside the site is published",
            "请把文件本身放在这里；为避免发布站点之外的文件，不跟随链接"));

    /// <summary>True for what editors, version control and operating systems leave about: none of it is content, and drafts hide in it.</summary>
    private static bool IsLeftover(string name)
    {
        if (name.EndsWith(".md", StringComparison.Ordinal) && name[0] is not ('.' or '~'))
        {
            return false;
        }

        return name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name.EndsWith('~')
            || Path.GetExtension(name).ToLowerInvariant() is ".bak" or ".tmp" or ".swp" or ".orig"
            || name.ToLowerInvariant() is "thumbs.db" or "desktop.ini";
    }

    private sealed record Listing(List<SourceFile> Files, List<string> Folders, List<string> Links);
}
