namespace Parkpress.Publishing;

/// <summary>Where the preview server keeps its site and what it reuses: beside the cache of builds, for it shows drafts and must never be taken for the published site.</summary>
/// <param name="Home">Folder of both.</param>
internal sealed record PreviewFolders(string Home)
{
    /// <summary>Name of the folder, which an output folder may lie in although sources lie around it.</summary>
    public const string Name = "serve";

    public string Output => Path.Combine(Home, "public");

    public string Cache => Path.Combine(Home, "cache");

    /// <param name="cache">Full path of the cache of builds.</param>
    public static PreviewFolders Beside(string cache) => new(Path.Combine(Path.GetDirectoryName(cache)!, Name));
}
