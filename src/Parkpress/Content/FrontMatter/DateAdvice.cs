using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Text.Normalization;

namespace Parkpress.Content.FrontMatter;

/// <summary>Why a text is no date, and how the date that was meant is written.</summary>
internal static class DateAdvice
{
    private static readonly LocalText Usual = new(
        "write a date such as `2024-03-05` or `2024-03-05 09:30`", "请写成 `2024-03-05` 或 `2024-03-05 09:30` 的形式");

    /// <param name="value">What was written; not a date.</param>
    /// <param name="zone">Zone of dates without one.</param>
    /// <returns>A few words beside it, empty when there is nothing to add; and the cure.</returns>
    public static (LocalText Why, LocalText Help) For(string value, TimeSpan zone)
    {
        string narrow = Nfkc.Normalize(value).Replace('–', '-').Replace('—', '-').Replace('−', '-').Trim();
        if (narrow != value && SiteDate.TryParse(narrow, zone, out _))
        {
            return (new("holds full-width characters", "含有全角字符"), Write(narrow));
        }

        if (narrow.StartsWith("yyyy", StringComparison.OrdinalIgnoreCase))
        {
            return (new("stands for a date, and is none", "这是占位文字，不是日期"), Usual);
        }

        return narrow.Length == 8 && narrow.All(char.IsAsciiDigit)
            ? Compact(narrow, zone)
            : Numbers(narrow) is [int a, int b, int c, ..] ? FromNumbers(narrow, a, b, c) : (default, Usual);
    }

    private static (LocalText Why, LocalText Help) Compact(string digits, TimeSpan zone)
    {
        string date = $"{digits[..4]}-{digits[4..6]}-{digits[6..]}";
        return SiteDate.TryParse(date, zone, out _)
            ? (default, Write(date))
            : FromNumbers(date, int.Parse(digits[..4], CultureInfo.InvariantCulture), int.Parse(digits[4..6], CultureInfo.InvariantCulture), int.Parse(digits[6..], CultureInfo.InvariantCulture));
    }

    private static (LocalText Why, LocalText Help) FromNumbers(string text, int a, int b, int c)
    {
        if (a is >= 1000 and <= 9999)
        {
            return YearFirst(a, b, c);
        }

        if (c is >= 1000 and <= 9999 && (IsDay(c, a, b) || IsDay(c, b, a)))
        {
            return YearLast(a, b, c);
        }

        bool isShort = text.Length > 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && !char.IsAsciiDigit(text[2]);
        return isShort && a < 100 && IsDay(2000 + a, b, c)
            ? (new("the year has two digits", "年份只有两位"), Write($"{2000 + a}-{b:00}-{c:00}"))
            : (default, Usual);
    }

    private static (LocalText Why, LocalText Help) YearFirst(int year, int month, int day)
    {
        if (month is < 1 or > 12)
        {
            return (new($"there is no month {month}", $"没有 {month} 月"), Usual);
        }

        int days = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= days
            ? (default, Usual)
            : (new($"{year}-{month:00} has {days} days", $"{year} 年 {month} 月只有 {days} 天"), Usual);
    }

    private static (LocalText Why, LocalText Help) YearLast(int a, int b, int year)
    {
        if (a == b || !IsDay(year, a, b) || !IsDay(year, b, a))
        {
            return (new("the year must come first", "年份应写在最前面"), IsDay(year, a, b) ? Write($"{year}-{a:00}-{b:00}") : Write($"{year}-{b:00}-{a:00}"));
        }

        return (
            new("may be read in two ways", "有两种读法"),
            new(
                $"write `{year}-{a:00}-{b:00}` or `{year}-{b:00}-{a:00}`, whichever is meant", $"按实际日期写成 `{year}-{a:00}-{b:00}`（{a} 月 {b} 日）或 `{year}-{b:00}-{a:00}`（{b} 月 {a} 日）"));
    }

    private static bool IsDay(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static LocalText Write(string date) => new($"write `{date}`", $"请写成 `{date}`");

    /// <summary>The runs of ASCII digits, up to the first three, when they are short enough to be numbers of a date.</summary>
    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        int i = 0;
        while (i < text.Length && numbers.Count < 3)
        {
            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > i && end - i <= 4)
            {
                numbers.Add(int.Parse(text.AsSpan(i, end - i), NumberStyles.None, CultureInfo.InvariantCulture));
            }
            else if (end > i)
            {
                return [];
            }

            i = Math.Max(end, i + 1);
        }

        return numbers;
    }
}
