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
    public static bool TryParse(string text, TimeSpan zone, out SiteDate date) =>
        TryParseUsual(text, zone, out date) || TryParseAny(text, zone, out date);

    /// <summary>The forms that machines write, <c>2024-03-05</c>, <c>2024-03-05 09:30:15</c>, <c>2024-03-05T09:30:15+08:00</c>, without a trial of every format.</summary>
    /// <returns>False for all other texts, those among them that are a date.</returns>
    internal static bool TryParseUsual(ReadOnlySpan<char> text, TimeSpan zone, out SiteDate date)
    {
        date = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out int year) || !TryReadDigits(text[5..7], out int month) || !TryReadDigits(text[8..10], out int day)
            || year is <= 1 or >= 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var midnight = new DateTime(year, month, day);
        if (text.Length == 10)
        {
            date = new SiteDate(new DateTimeOffset(midnight, zone), HasTime: false);
            return true;
        }

        int second = 0;
        bool hasSecond = text.Length >= 19;
        if (text.Length < 16 || text[10] is not (' ' or 'T') || text[13] != ':'
            || !TryReadDigits(text[11..13], out int hour) || !TryReadDigits(text[14..16], out int minute)
            || (hasSecond && (text[16] != ':' || !TryReadDigits(text[17..19], out second)))
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var moment = midnight.AddTicks((((hour * 60) + minute) * 60L + second) * TimeSpan.TicksPerSecond);
        switch (text[(hasSecond ? 19 : 16)..])
        {
            case []:
                date = new SiteDate(new DateTimeOffset(moment, zone), HasTime: true);
                return true;
            case ['+' or '-', _, _, ':', _, _] written when text.Length == 25
                && TryReadDigits(written[1..3], out int hours) && TryReadDigits(written[4..6], out int minutes) && hours < 14 && minutes < 60:
                var offset = TimeSpan.FromMinutes((written[0] == '-' ? -1 : 1) * ((hours * 60) + minutes));
                date = new SiteDate(new DateTimeOffset(moment, offset).ToOffset(zone), HasTime: true);
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return true;
    }

    /// <summary>Reads a date in any of the forms.</summary>
    internal static bool TryParseAny(string text, TimeSpan zone, out SiteDate date)
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
