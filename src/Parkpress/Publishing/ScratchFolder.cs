namespace Parkpress.Publishing;

/// <summary>A folder among the system's temporary files that goes away with the object.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("parkpress-").FullName;

    /// <summary>Full path of a folder within, which is made.</summary>
    public string Make(string name) => Directory.CreateDirectory(Path.Combine(_path, name)).FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
