using System.Globalization;
using System.Text;
using Parkpress.Publishing;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Incremental;

/// <summary>One site, edited again and again for a long time: after each edit, <c>build --verify</c> finds nothing.</summary>
/// <remarks><c>PARKPRESS_VERIFIED_EDITS</c> says how many edits; a few in the usual run.</remarks>
public sealed class VerifiedEditTests
{
    private const int Seed = 20_261_130;

    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_VERIFIED_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out int edits) ? edits : 25;

    [Fact]
    public void A_long_life_of_edits_never_parts_the_site_from_a_clean_build()
    {
        using var site = TinySite.Bare(new SiteFiles([]));
        var files = new SortedDictionary<string, byte[]>(FirstFiles(), StringComparer.Ordinal);
        DateTimeOffset now = TinySite.Now;
        Write(site, [], files);
        // Chance with a seed: the same edits in every run.
        var random = new Random(Seed);
        int verified = 0;
        for (int tries = 0; verified < Edits; tries++)
        {
            Assert.True(tries < 20 * (Edits + 5), $"only {verified} of {tries} edits left a site without errors");
            var edit = new SiteEdit((SiteEditKind)random.Next(Enum.GetValues<SiteEditKind>().Length), random.Next(1001), random.Next(1001));
            var before = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
            DateTimeOffset then = now;
            edit.Apply(files, ref now);
            Write(site, before, files);
            BuildOptions options = site.Options with { Now = now };
            if (SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken).Succeeded)
            {
                SiteComparison difference = SiteVerifier.Verify(options, TestContext.Current.CancellationToken);
                Assert.True(difference.IsEmpty, $"edit {tries}, {edit}: {string.Join(' ', difference.Added.Concat(difference.Changed).Concat(difference.Removed))}");
                verified++;
                continue;
            }

            // A mistake: its author takes it back.
            Write(site, files, before);
            files = before;
            now = then;
        }
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> FirstFilePairs()
    {
        yield return new("site.yml", "title: 园区\nbase_url: https://example.cn/\npaginate: 2\n"u8.ToArray());
        yield return new("content/index.md", "---\ntitle: 园区\n---\n欢迎。\n"u8.ToArray());
        yield return new("content/news/index.md", "---\ntitle: 新闻\n---\n"u8.ToArray());
        yield return new("content/photo.png", SmallPicture.Png);
        yield return new("content/表.pdf", "pdf"u8.ToArray());
        for (int i = 0; i < 12; i++)
        {
            yield return new(
                $"content/{(i % 4 == 3 ? "policies" : "news")}/2024-0{1 + (i % 8)}-1{i % 9}-n{i}.md",
                Encoding.UTF8.GetBytes($"---\ntitle: 第 {i} 篇\ntags: [卫星{(i % 2 == 0 ? ", launch" : "")}]\ncategory: 园区动态/企业动态\n---\n园区第 {i} 条消息。\n\n![照片](/photo.png)\n"));
        }
    }

    private static Dictionary<string, byte[]> FirstFiles() => FirstFilePairs().ToDictionary(StringComparer.Ordinal);

    private static void Write(TinySite site, SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after)
    {
        foreach (string path in before.Keys.Where(path => !after.ContainsKey(path)))
        {
            File.Delete(Path.Combine(site.Root, path));
        }

        foreach ((string path, byte[] bytes) in after)
        {
            if (!before.TryGetValue(path, out byte[]? old) || !old.AsSpan().SequenceEqual(bytes))
            {
                site.Write(path, bytes);
            }
        }
    }
}
