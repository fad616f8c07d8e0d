namespace Parkpress.Tests.TinySites;

/// <summary>A new empty folder that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("parkpress-").FullName;

    /// <summary>Full path of something in the folder.</summary>
    /// <param name="relative">With <c>/</c>.</param>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file and the folders above it.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string relative, ReadOnlySpan<byte> bytes)
    {
        string path = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Every file below <paramref name="relative"/>, by its path with <c>/</c>, in ordinal order.</summary>
    public SortedDictionary<string, byte[]> ReadAll(string relative)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        string root = At(relative);
        if (Directory.Exists(root))
        {
            foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                files.Add(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
            }
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
