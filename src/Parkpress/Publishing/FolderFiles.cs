using System.IO.Enumeration;

namespace Parkpress.Publishing;

/// <summary>Lists what lies in a finished site.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Paths of all files below <paramref name="folder"/>, with <c>/</c>, in no order. A link is listed as a file and never followed: it may lead anywhere, or in a circle.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public static IEnumerable<string> List(string folder)
    {
        int start = folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        return new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath()[start..].Replace('\\', '/'), s_everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
