using System.Text;
using Parkpress.Cli.Links;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Cli.Links;

public sealed class LinkCacheTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 4, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("Good", 0, true)]
    [InlineData("Good", 167, true)]
    [InlineData("Good", 168, false)]
    [InlineData("Undecided", 167, true)]
    [InlineData("Broken", 0, true)]
    [InlineData("Broken", 1, false)]
    [InlineData("Unreachable", 1, false)]
    [InlineData("Good", -1, false)]
    public void An_outcome_is_kept_for_a_week_and_a_failure_for_an_hour(string verdict, int hours, bool isKept)
    {
        var outcome = new LinkOutcome(Enum.Parse<LinkVerdict>(verdict), 200);
        Save(outcome);

        Assert.Equal(isKept ? outcome : null, Load(Now.AddHours(hours)).Find("http://a.cn/"));
    }

    [Fact]
    public void A_moved_address_keeps_its_new_one()
    {
        var outcome = new LinkOutcome(LinkVerdict.Moved, 200, Target: "https://b.cn/新");
        Save(outcome);

        Assert.Equal(outcome, Load(Now).Find("http://a.cn/"));
        Assert.Contains("https://b.cn/新", File.ReadAllText(_folder.At("cache/external-links.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_depends_on_the_options_of_a_run_is_not_kept()
    {
        Save(LinkOutcome.Of(LinkTrouble.PrivateAddress));

        Assert.Null(Load(Now).Find("http://a.cn/"));
    }

    [Fact]
    public void A_damaged_file_is_an_empty_cache_and_is_written_anew()
    {
        Save(new LinkOutcome(LinkVerdict.Good, 200));
        byte[] sound = File.ReadAllBytes(_folder.At("cache/external-links.json"));
        string text = Encoding.UTF8.GetString(sound);
        string[] damaged =
        [
            "", "null", "[]", "{}", "{\"version\":1}", "{\"version\":9,\"links\":[]}", "{\"version\":1,\"links\":{}}", text[..(text.Length / 2)],
            text.Replace("\"Good\"", "\"Best\"", StringComparison.Ordinal), text.Replace("\"Good\"", "7", StringComparison.Ordinal),
            text.Replace("2026-01-01", "someday", StringComparison.Ordinal), text.Replace("\"status\": 200", "\"status\": 2e99", StringComparison.Ordinal),
            text.Replace("\"Good\"", "\"Moved\"", StringComparison.Ordinal), text.Replace("http", "\\ud800", StringComparison.Ordinal),
        ];
        foreach (string file in damaged)
        {
            _folder.Write("cache/external-links.json", file);
            Assert.Null(Load(Now).Find("http://a.cn/"));
        }

        _folder.Write("cache/external-links.json", [0xFF, 0xFE, 0x00]);
        Assert.Null(Load(Now).Find("http://a.cn/"));
        Save(new LinkOutcome(LinkVerdict.Good, 200));
        Assert.Equal(sound, File.ReadAllBytes(_folder.At("cache/external-links.json")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_trouble()
    {
        _folder.Write("cache", "a file where the folder should be");
        Save(new LinkOutcome(LinkVerdict.Good, 200));

        Assert.Null(Load(Now).Find("http://a.cn/"));
    }

    public void Dispose() => _folder.Dispose();

    private void Save(LinkOutcome outcome)
    {
        LinkCache cache = Load(Now);
        cache.Add("http://a.cn/", outcome);
        cache.Save();
    }

    private LinkCache Load(DateTimeOffset now)
    {
        var cache = new LinkCache(_folder.At("cache"), now);
        cache.Load();
        return cache;
    }
}
