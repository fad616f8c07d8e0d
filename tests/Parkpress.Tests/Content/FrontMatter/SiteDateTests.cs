using CsCheck;
using Parkpress.Content.FrontMatter;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Content.FrontMatter;

public sealed class SiteDateTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly Gen<DateTime> Moment =
        Gen.Select(Gen.Int[2, 9998], Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 86_399])
            .Select((year, month, day, second) => new DateTime(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))).AddSeconds(second));

    private static readonly Gen<TimeSpan> Zone = Gen.Int[-14 * 4, 14 * 4].Select(quarters => TimeSpan.FromMinutes(15 * quarters));

    [Theory]
    [InlineData("2024-03-05", "2024-03-05T00:00:00+08:00", false)]
    [InlineData("2024-3-5", "2024-03-05T00:00:00+08:00", false)]
    [InlineData("2024-03-05 9:30", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024-03-05 09:30", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024-03-05 09:30:15", "2024-03-05T09:30:15+08:00", true)]
    [InlineData("2024-03-05T09:30", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024-03-05T09:30:15", "2024-03-05T09:30:15+08:00", true)]
    [InlineData("2024-03-05T09:30:15Z", "2024-03-05T17:30:15+08:00", true)]
    [InlineData("2024-03-05T09:30:15.123Z", "2024-03-05T17:30:15+08:00", true)]
    [InlineData("2024-03-05T09:30:15-05:00", "2024-03-05T22:30:15+08:00", true)]
    [InlineData("2024-03-05 09:30 +09:00", "2024-03-05T08:30:00+08:00", true)]
    [InlineData("2024-03-05 09:30:15 +0800", "2024-03-05T09:30:15+08:00", true)]
    [InlineData("2024/3/5", "2024-03-05T00:00:00+08:00", false)]
    [InlineData("2024.03.05", "2024-03-05T00:00:00+08:00", false)]
    [InlineData("2024年3月5日", "2024-03-05T00:00:00+08:00", false)]
    [InlineData("2024年3月5日 9:30", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024年3月5日9时30分", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024/3/5 9:30", "2024-03-05T09:30:00+08:00", true)]
    [InlineData("2024-12-31T20:00:00Z", "2025-01-01T04:00:00+08:00", true)]
    public void A_date_is_read_in_the_zone_of_the_site(string text, string expected, bool hasTime)
    {
        Assert.True(SiteDate.TryParse(text, China, out SiteDate date));
        Assert.Equal(expected, date.Moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null));
        Assert.Equal(hasTime, date.HasTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-03")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("24-03-05")]
    [InlineData("03/04/2024")]
    [InlineData("2024/03-05")]
    [InlineData("2024年3月")]
    [InlineData("2024-03-05 24:00")]
    [InlineData("2024-03-05 0：00")]
    [InlineData(" 2024-03-05")]
    [InlineData("0000-01-01")]
    [InlineData("Z")]
    public void What_is_no_date_is_refused(string text) => Assert.False(SiteDate.TryParse(text, China, out _));

    [Fact]
    public void A_day_ends_at_midnight_and_a_moment_at_once()
    {
        SiteDate.TryParse("2024-03-05", China, out SiteDate day);
        SiteDate.TryParse("2024-03-05 09:30", China, out SiteDate moment);

        Assert.Equal(new DateTimeOffset(2024, 3, 6, 0, 0, 0, China), day.End);
        Assert.Equal(moment.Moment, moment.End);
    }

    [Theory]
    [InlineData("9999-12-31", 8)]
    [InlineData("9999-12-31", -14)]
    [InlineData("9999-12-31 23:59:59", -14)]
    [InlineData("9999-12-31T23:59:59Z", 14)]
    [InlineData("0002-01-01", 14)]
    [InlineData("0002-01-01T00:00:00+14:00", -14)]
    public void Dates_at_the_ends_of_the_calendar_do_no_harm(string text, int hours)
    {
        // People write 9999-12-31 for never.
        if (SiteDate.TryParse(text, TimeSpan.FromHours(hours), out SiteDate date))
        {
            Assert.True(date.End >= date.Moment);
        }
    }

    [Fact]
    public void Never_is_a_date() => Assert.True(SiteDate.TryParse("9999-12-31", China, out _));

    [Fact]
    public void What_is_written_in_any_form_is_read_back() =>
        Law.Holds(Gen.Select(Moment, Zone, Gen.OneOf("yyyy-MM-dd HH:mm:ss", "yyyy-M-d H:mm:ss", "yyyy-MM-dd'T'HH:mm:ss")), 3000, sample =>
        {
            (DateTime moment, TimeSpan zone, string format) = sample;

            Assert.True(SiteDate.TryParse(moment.ToString(format, null), zone, out SiteDate date));
            Assert.Equal(new DateTimeOffset(moment, zone), date.Moment);
            Assert.True(SiteDate.TryParse(moment.ToString("yyyy-M-d", null), zone, out SiteDate day));
            Assert.Equal(DateOnly.FromDateTime(moment), day.Day);
            Assert.False(day.HasTime);
        });

    [Fact]
    public void A_written_zone_names_the_same_instant() =>
        Law.Holds(Gen.Select(Moment, Zone, Zone), 3000, sample =>
        {
            (DateTime moment, TimeSpan site, TimeSpan written) = sample;
            var instant = new DateTimeOffset(moment, written);

            Assert.True(SiteDate.TryParse(instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null), site, out SiteDate date));
            Assert.Equal(instant, date.Moment);
            Assert.Equal(site, date.Moment.Offset);
        });

    [Fact]
    public void Any_text_is_a_date_or_none() =>
        Law.Holds(Gen.Select(Gen.OneOf("0123456789-: TZ+.：年".ToCharArray()).Array[0, 20], Zone), 3000, sample => SiteDate.TryParse(new string(sample.Item1), sample.Item2, out _));

    [Fact]
    public void The_short_way_finds_what_the_formats_find()
    {
        int read = 0;
        Gen<string> digits = Gen.OneOf("0123456789".ToCharArray()).Array[2].Select(chars => new string(chars));
        Gen<string> part = Gen.Frequency((12, Gen.OneOf("01", "02", "09", "10", "11", "12")), (2, digits), (1, Gen.OneOf("00", "01", "12", "13", "23", "24", "29", "30", "31", "59", "60", "1", "001", "ab", "１２", "٣٤")));
        Gen<string> zone = Gen.Frequency((3, Gen.Const("")), (2, Gen.OneOf("Z", "z", " ", ".5", ":", "+0800", "+8", " +08:00")), (3, Gen.Select(Gen.OneOf("+", "-"), part, part).Select((sign, a, b) => $"{sign}{a}:{b}")));
        Gen<string> time = Gen.Select(Gen.OneOf(" ", "T", "T", "t", ""), part, Gen.OneOf(":", ":", ":", "："), part, Gen.OneOf("", ":00", ":59", ":60", ":7", ":07")).Select((gap, h, colon, m, s) => gap + h + colon + m + s);
        Gen<string> date = Gen.Select(Gen.OneOf("2024", "2023", "1900", "0002", "0001", "9998", "9999", "24"), Gen.OneOf("-", "-", "-", "-", "/"), part, part).Select((y, dash, m, d) => $"{y}{dash}{m}-{d}");
        Law.Holds(Gen.Select(date, Gen.Frequency((1, Gen.Const("")), (5, time)), zone, Zone), 60_000, sample =>
        {
            string text = sample.Item1 + sample.Item2 + sample.Item3;
            if (SiteDate.TryParseUsual(text, sample.Item4, out SiteDate usual))
            {
                read++;
                Assert.True(SiteDate.TryParseAny(text, sample.Item4, out SiteDate any));
                Assert.Equal(any, usual);
                Assert.Equal(any.Moment.Offset, usual.Moment.Offset);
            }
        });
        Assert.InRange(read, 3_000, 50_000);
    }
}
