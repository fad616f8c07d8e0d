namespace Parkpress.Assets;

/// <summary>Media types of the files that themes hold.</summary>
internal static class MediaTypes
{
    /// <param name="extension">With its dot, in lower case.</param>
    public static string Of(string extension) => extension switch
    {
        ".css" => "text/css",
        ".js" or ".mjs" => "text/javascript",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain",
        _ => "application/octet-stream",
    };
}
