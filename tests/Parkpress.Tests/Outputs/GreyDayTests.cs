using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class GreyDayTests
{
    private const string Site =
        """
        -- site.yml --
        title: 园区
        base_url: https://example.cn/
        grey:
          - from: 2026-12-13
          - from: 2026-12-30
            until: 2027-01-02
        -- templates/layouts/home.html --
        <!doctype html>
        <title>{{ page.title }}</title>
        <h1>{{ page.title }}</h1>
        {{ site.is_grey }}
        {{ page.content }}
        """;

    [Theory]
    [InlineData("2026-12-12T23:59:59+08:00", "false")]
    [InlineData("2026-12-13T00:00:00+08:00", "true")]
    [InlineData("2026-12-13T15:59:59+00:00", "true")]
    [InlineData("2026-12-14T00:00:00+08:00", "false")]
    [InlineData("2027-01-02T23:59:59+08:00", "true")]
    [InlineData("2027-01-03T00:00:00+08:00", "false")]
    public void A_day_without_colour_is_one_of_the_sites_zone(string now, string expected)
    {
        using TinySite site = TinySite.Of(Site);

        Assert.Contains($"\n{expected}\n", site.Build(site.Options with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }).Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_coming_of_the_day_alone_changes_the_next_build()
    {
        using TinySite site = TinySite.Of(Site);
        BuildOptions At(int day) => site.Options with { Now = new DateTimeOffset(2026, 12, day, 8, 0, 0, TimeSpan.FromHours(8)) };

        site.Build(At(12));
        Assert.Contains("\ntrue\n", site.Build(At(13)).Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("\nfalse\n", site.Build(At(14)).Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_told() =>
        Assert.Equal(
            "`until` lies before `from`",
            TinySite.Build("-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\ngrey:\n  - from: 2026-12-13\n    until: 2026-12-12\n").Single("PP1202").Message.English);

    [Theory]
    [InlineData("13.12.2026")]
    [InlineData("2026-02-30")]
    public void A_day_that_is_none_is_told(string day) =>
        TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\ngrey:\n  - from: {day}\n").Single("PP1202");
}
