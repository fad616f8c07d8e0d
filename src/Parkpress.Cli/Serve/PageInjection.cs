using System.Text;
using System.Text.Encodings.Web;

namespace Parkpress.Cli.Serve;

/// <summary>Adds to a page what only the preview has: the script that shows changes, and the mark of pages that readers would not see.</summary>
internal static class PageInjection
{
    private const string Live = "<link rel=\"stylesheet\" href=\"/__parkpress/live.css\" data-parkpress><script type=\"module\" src=\"/__parkpress/live.js\"></script>";

    /// <summary>The page with additions at the end of its body; all other bytes stay as they are.</summary>
    /// <param name="page">UTF-8.</param>
    /// <param name="mark">What is said of the page; null for nothing.</param>
    public static byte[] Into(ReadOnlySpan<byte> page, string? mark)
    {
        string note = mark is null ? "" : $"<p class=\"parkpress-mark\" role=\"note\">{HtmlEncoder.Default.Encode(mark)}</p>";
        int end = page.LastIndexOf("</body>"u8);
        int at = end < 0 ? page.Length : end;
        return [.. page[..at], .. Encoding.UTF8.GetBytes(note + Live), .. page[at..]];
    }

    /// <summary>A page for the time before there is a site.</summary>
    public static byte[] Waiting(string text) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"zh-Hans\" data-parkpress=\"waiting\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Parkpress</title><body><p>{HtmlEncoder.Default.Encode(text)}</p>{Live}</body></html>\n");
}
