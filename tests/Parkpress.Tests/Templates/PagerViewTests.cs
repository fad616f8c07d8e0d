using System.Collections.Immutable;
using CsCheck;
using Parkpress.Model;
using Parkpress.Sources.Config;
using Parkpress.Templates.Views;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class PagerViewTests
{
    [Theory]
    [InlineData(1, 1, "1*")]
    [InlineData(1, 2, "1* 2")]
    [InlineData(1, 5, "1* 2 3 … 5")]
    [InlineData(3, 5, "1 2 3* 4 5")]
    [InlineData(4, 7, "1 2 3 4* 5 6 7")]
    [InlineData(5, 9, "1 … 3 4 5* 6 7 … 9")]
    [InlineData(9, 9, "1 … 7 8 9*")]
    [InlineData(50, 100, "1 … 48 49 50* 51 52 … 100")]
    public void Steps_show_both_ends_and_the_neighbours(int number, int total, string expected) =>
        Assert.Equal(expected, string.Join(' ', Steps(number, total).Select(Describe)));

    [Fact]
    public void Steps_ascend_and_stand_apart_by_gaps_alone() =>
        Law.Holds(Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60]), 1000, sample =>
        {
            (int number, int total) = (Math.Min(sample.Item1, sample.Item2), Math.Max(sample.Item1, sample.Item2));
            PagerStepView[] steps = Steps(number, total);
            int[] shown = [.. steps.Where(step => !(bool)Get(step, "is_gap")!).Select(step => (int)Get(step, "number")!)];

            Assert.Equal((1, total), (shown[0], shown[^1]));
            Assert.Equal(shown.Order().Distinct(), shown);
            Assert.Equal(number, Assert.Single(steps, step => (bool)Get(step, "is_current")!) is var current ? (int)Get(current, "number")! : 0);
            Assert.InRange(steps.Length, 1, 9);
            for (int i = 1; i < steps.Length; i++)
            {
                bool isGap = (bool)Get(steps[i], "is_gap")!;
                Assert.False(isGap && (bool)Get(steps[i - 1], "is_gap")!);
                Assert.True(isGap || (bool)Get(steps[i - 1], "is_gap")! || (int)Get(steps[i], "number")! == (int)Get(steps[i - 1], "number")! + 1);
            }
        });

    [Theory]
    [InlineData(1, 3, "null", "/park/news/page/2/")]
    [InlineData(2, 3, "/park/news/", "/park/news/page/3/")]
    [InlineData(3, 3, "/park/news/page/2/", "null")]
    [InlineData(1, 1, "null", "null")]
    public void The_ends_lead_nowhere(int number, int total, string previous, string next)
    {
        PagerView view = View(number, total);

        Assert.Equal((previous, next), (Get(view, "prev_url") ?? "null", Get(view, "next_url") ?? "null"));
        Assert.Equal("/park/news/", Get(view, "first_url"));
        Assert.Equal(total == 1 ? "/park/news/" : $"/park/news/page/{total}/", Get(view, "last_url"));
    }

    private static PagerStepView[] Steps(int number, int total) => [.. ((object[])Get(View(number, total), "pages")!).Cast<PagerStepView>()];

    private static PagerView View(int number, int total) =>
        new(new Pager(number, total, 20, new Permalink("/news/"), ImmutableArray<Page>.Empty, total * 20), new SiteUrls(BaseUrl.Parse("https://example.cn/park/")));

    private static object? Get(View view, string name)
    {
        Assert.True(view.TryGetValue(null, default, name, out object? value), name);
        return value;
    }

    private static string Describe(PagerStepView step) =>
        (bool)Get(step, "is_gap")! ? "…" : $"{Get(step, "number")}{((bool)Get(step, "is_current")! ? "*" : "")}";
}
