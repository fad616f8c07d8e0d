using System.Globalization;

namespace Parkpress.Content.FrontMatter;

/// <summary>A date in the site's zone, with or without a time of day.</summary>
/// <param name="Moment">The instant; midnight when there is no time. Its offset is the one written, else the site's.</param>
/// <param name="HasTime">True when a time of day was written.</param>
internal readonly record struct SiteDate(DateTimeOffset Moment, bool HasTime) : IComparable<SiteDate>
{
    // The unambiguous forms that real content uses; years first, always with two digits for month and day or one.
    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private static readonly string[] TimeFormats =
    [
        "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d'T'H:mm", "yyyy-M-d'T'H:mm:ss", "yyyy-M-d'T'H:mm:ss.FFFFFFF",
        "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy年M月d日 H:mm", "yyyy年M月d日H:mm", "yyyy年M月d日 H时m分", "yyyy年M月d日H时m分",
    ];

    private static readonly string[] ZonedFormats =
    [
        "yyyy-M-d H:mm zzz", "yyyy-M-d H:mm:ss zzz", "yyyy-M-d'T'H:mmzzz", "yyyy-M-d'T'H:mm:sszzz", "yyyy-M-d'T'H:mm:ss.FFFFFFFzzz",
        "yyyy-M-d H:mm:sszzz",
    ];

    /// <summary>The day, in the zone of <see cref="Moment"/>.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Moment.DateTime);

    /// <summary>The first instant behind this date: the end of the day, or the moment itself when it has a time.</summary>
    /// <remarks>Behind 9999-12-31, which people write for never, there is no further day.</remarks>
    public DateTimeOffset End => HasTime ? Moment : Moment.DateTime < DateTime.MaxValue.Date ? Moment.AddDays(1) : DateTimeOffset.MaxValue;

    /// <summary>Reads a date; the zone is <paramref name="zone"/> unless written.</summary>
    public static bool TryParse(string text, TimeSpan zone, out SiteDate date)
    {
        date = default;
        const DateTimeStyles None = DateTimeStyles.None;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, DayFormats, invariant, None, out DateTime day) && Fits(day, zone))
        {
            date = new SiteDate(new DateTimeOffset(day, zone), HasTime: false);
            return true;
        }

        if (DateTime.TryParseExact(text, TimeFormats, invariant, None, out DateTime moment) && Fits(moment, zone))
        {
            date = new SiteDate(new DateTimeOffset(moment, zone), HasTime: true);
            return true;
        }

        string zoned = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(zoned, ZonedFormats, invariant, None, out DateTimeOffset exact) && exact.Year is > 1 and < 9999)
        {
            date = new SiteDate(exact.ToOffset(zone), HasTime: true);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(SiteDate other) => Moment.CompareTo(other.Moment);

    /// <summary>True when the instant lies within the calendar in every zone.</summary>
    private static bool Fits(DateTime local, TimeSpan zone) => local.Year > 1 && local.Ticks - zone.Ticks <= DateTime.MaxValue.Ticks;
}
