namespace Parkpress.Assets;

/// <summary>Extensions of files that are treated as pictures.</summary>
internal static class ImageExtensions
{
    /// <param name="extension">With its dot, in lower case.</param>
    public static bool Contains(string extension) =>
        extension is ".jpg" or ".jpeg" or ".jfif" or ".png" or ".webp" or ".gif" or ".svg" or ".avif";
}
