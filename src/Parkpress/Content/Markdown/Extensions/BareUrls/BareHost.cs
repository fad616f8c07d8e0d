namespace Parkpress.Content.Markdown.Extensions.BareUrls;

/// <summary>Says whether what follows a scheme begins like the name of a host.</summary>
internal static class BareHost
{
    /// <param name="text">The address behind its scheme.</param>
    /// <param name="minimumLabels">How many parts between dots it must have: <c>localhost</c> alone is no address in prose.</param>
    public static bool IsValid(ReadOnlySpan<char> text, int minimumLabels)
    {
        int end = text.IndexOfAny("/?#:");
        ReadOnlySpan<char> host = end < 0 ? text : text[..end];
        int labels = 0;
        while (true)
        {
            int dot = host.IndexOf('.');
            ReadOnlySpan<char> label = dot < 0 ? host : host[..dot];
            if (!IsLabel(label))
            {
                return false;
            }

            labels++;
            if (dot < 0)
            {
                return labels >= minimumLabels;
            }

            host = host[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (char c in label)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return !label.IsEmpty;
    }
}
