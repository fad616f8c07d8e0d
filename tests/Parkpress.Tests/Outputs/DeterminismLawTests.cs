using CsCheck;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

/// <summary>Same input, same bytes, whatever the machine does meanwhile.</summary>
public sealed class DeterminismLawTests
{
    [Fact]
    public void Two_builds_of_a_site_give_the_same_bytes() =>
        Law.Holds(SiteGen.Site, 25, files => AssertSame(Build(files), Build(files)));

    [Fact]
    public void One_thread_and_many_give_the_same_bytes() =>
        Law.Holds(SiteGen.Site, 25, files => AssertSame(Build(files, parallelism: 1), Build(files, parallelism: 8)));

    [Fact]
    public void The_order_in_which_files_came_to_the_disk_does_not_matter() =>
        Law.Holds(Gen.Select(SiteGen.Site, Gen.Int[0, int.MaxValue]), 25, sample =>
        {
            (SiteFiles files, int seed) = sample;
            var shuffled = files.Items.ToArray();
            new Random(seed).Shuffle(shuffled);

            AssertSame(Build(files), Build(files with { Items = [.. shuffled] }));
        });

    [Fact]
    public void A_build_over_an_older_site_equals_one_into_nothing() =>
        Law.Holds(Gen.Select(SiteGen.Site, SiteGen.Site), 20, sample =>
        {
            (SiteFiles before, SiteFiles after) = sample;
            using TinySite site = TinySite.Of(before);
            site.Build();
            Directory.Delete(site.Root, recursive: true);
            site.Replace(after);
            BuiltSite built = site.Build();
            BuiltSite clean = Build(after);

            Assert.Equal(clean.DiagnosticsText, built.DiagnosticsText);
            if (clean.Result.Succeeded)
            {
                AssertSame(clean, built);
            }
        });

    [Fact]
    public void Most_generated_sites_are_worth_building()
    {
        int succeeded = 0;
        int failed = 0;
        Law.Holds(SiteGen.Site, 40, files =>
        {
            bool isGood = Build(files).Result.Succeeded;
            succeeded += isGood ? 1 : 0;
            failed += isGood ? 0 : 1;
        });

        Assert.True(succeeded >= 15 && failed >= 5, $"{succeeded} good, {failed} with errors");
    }

    private static BuiltSite Build(SiteFiles files, int parallelism = 4)
    {
        using TinySite site = TinySite.Of(files);
        return site.Build(site.Options with { Parallelism = parallelism });
    }

    private static void AssertSame(BuiltSite a, BuiltSite b)
    {
        Assert.Equal(a.DiagnosticsText, b.DiagnosticsText);
        Assert.Equal(a.Result.Files, b.Result.Files);
        Assert.Equal(a.Files.Keys, b.Files.Keys);
        foreach ((string path, byte[] bytes) in a.Files)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(b.Files[path]), $"{path} differs:\n{a.Text(path)}\n---\n{b.Text(path)}");
        }
    }
}
