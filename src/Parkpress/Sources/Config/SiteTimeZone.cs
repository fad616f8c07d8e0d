using System.Globalization;

namespace Parkpress.Sources.Config;

/// <summary>A fixed offset from UTC; one for the whole site, so that no machine's zone data reaches the output.</summary>
internal static class SiteTimeZone
{
    /// <summary>China Standard Time, without daylight saving since 1992.</summary>
    public static TimeSpan Default { get; } = TimeSpan.FromHours(8);

    /// <summary>Reads <c>Z</c>, <c>+08:00</c> or <c>-03:30</c>; at most 14 hours.</summary>
    public static bool TryParse(string text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z" or "z")
        {
            return true;
        }

        bool isValid = text.Length == 6 && text[0] is '+' or '-' && text.Length == 6
            && TimeSpan.TryParseExact(text.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out offset)
            && offset <= TimeSpan.FromHours(14);
        offset = isValid && text[0] == '-' ? -offset : offset;
        return isValid;
    }
}
