namespace Parkpress.Assets;

/// <summary>Media types of the files of a site.</summary>
internal static class MediaTypes
{
    /// <param name="extension">With its dot, in lower case.</param>
    public static string Of(string extension) => extension switch
    {
        ".html" or ".htm" => "text/html",
        ".xml" => "application/xml",
        ".webmanifest" => "application/manifest+json",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".doc" => "application/msword",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xls" => "application/vnd.ms-excel",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".ppt" => "application/vnd.ms-powerpoint",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".mp3" => "audio/mpeg",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".csv" => "text/csv",
        ".md" => "text/markdown",
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

    /// <summary>The same as a server sends it: what Parkpress writes as text is UTF-8.</summary>
    public static string WithCharset(string extension) => Of(extension) switch
    {
        var type when type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/json" or "application/manifest+json" or "image/svg+xml" => type + "; charset=utf-8",
        var type => type,
    };
}
