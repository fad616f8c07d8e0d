using System.Globalization;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Templates.Views;

/// <summary>A date in the site's zone. Printed by itself it reads <c>2024-03-05</c>.</summary>
/// <remarks>Comparable, for <c>array.sort "date"</c>.</remarks>
internal sealed class DateView(SiteDate date) : TableView<DateView>, IComparable
{
    public static readonly ViewTable<DateView> Members = new(
        new("year", "number", "年", view => view.Date.Moment.Year),
        new("month", "number", "月，1 到 12", view => view.Date.Moment.Month),
        new("day", "number", "日", view => view.Date.Moment.Day),
        new("iso", "text", "机器可读的日期，如 `2024-03-05` 或 `2024-03-05T09:30:00+08:00`", view => view.Iso),
        new("has_time", "bool", "是否写明了时刻", view => view.Date.HasTime));

    // Every list that shows a page prints its date, nearly always in the same form.
    private Tuple<string, string>? _last;
    private string? _iso;

    public SiteDate Date { get; } = date;

    /// <summary>For <c>time datetime</c>: the day alone, or the moment with its zone.</summary>
    public string Iso => _iso ??= Print(Date.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd");

    protected override ViewTable<DateView> Table => Members;

    public static DateView? Of(SiteDate? date) => date is { } value ? new DateView(value) : null;

    /// <summary>Formats with .NET's custom date patterns, culture-free.</summary>
    /// <exception cref="FormatException"><paramref name="pattern"/> is not a pattern.</exception>
    public string Format(string pattern)
    {
        if (_last is { } last && last.Item1 == pattern)
        {
            return last.Item2;
        }

        string text = Print(pattern);
        _last = Tuple.Create(pattern, text);
        return text;
    }

    private string Print(string pattern) => Date.Moment.ToString(pattern, CultureInfo.InvariantCulture);

    /// <exception cref="ArgumentException"><paramref name="obj"/> is no date.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        DateView other => Date.CompareTo(other.Date),
        _ => throw new ArgumentException("a date can be compared with dates only"),
    };

    public override string ToString() => Format("yyyy-MM-dd");
}
