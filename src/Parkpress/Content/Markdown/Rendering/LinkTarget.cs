namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Judges a destination by its scheme.</summary>
internal static class LinkTarget
{
    /// <summary>Leads to another site, as far as the text alone can tell.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The scheme of a target that runs code or carries a document of its own when it is followed; null for all others.</summary>
    /// <remarks>Browsers skip white space and control characters in front of a scheme and tabs and line ends inside it.</remarks>
    public static string? UnsafeScheme(string target)
    {
        Span<char> scheme = stackalloc char[10];
        int length = 0;
        foreach (char c in target)
        {
            if (c <= ' ' || c == '\u007F')
            {
                continue;
            }

            if (c == ':')
            {
                return scheme[..length] switch
                {
                    "javascript" => "javascript",
                    "vbscript" => "vbscript",
                    "data" => "data",
                    _ => null,
                };
            }

            if (length == scheme.Length || !char.IsAsciiLetter(c))
            {
                return null;
            }

            scheme[length++] = (char)(c | 0x20);
        }

        return null;
    }
}
