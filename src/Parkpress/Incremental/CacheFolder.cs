namespace Parkpress.Incremental;

/// <summary>The folder for what later builds may use again. A marker keeps anything else from being taken for it.</summary>
internal static class CacheFolder
{
    /// <summary>The file that marks the folder, after the convention that backup programs know.</summary>
    public const string MarkerName = "CACHEDIR.TAG";

    // The signature of https://bford.info/cachedir/.
    private const string Marker = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by Parkpress; deleting this folder is always safe.\n";

    /// <summary>
    /// Makes the folder with its marker; a folder that cannot be written only makes builds slower. One that already holds something
    /// else gets no marker, so that nobody ever takes it for a cache.
    /// </summary>
    public static void Prepare(string path)
    {
        try
        {
            bool isNew = !Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any();
            if (isNew)
            {
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, MarkerName), Marker);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only checkout builds without a cache.
        }
    }
}
