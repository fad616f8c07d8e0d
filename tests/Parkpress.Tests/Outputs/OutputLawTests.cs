using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;
using Parkpress.Text;

namespace Parkpress.Tests.Outputs;

public sealed class OutputLawTests
{
    [Fact]
    public void No_two_outputs_share_a_place_on_any_disk_and_what_is_told_of_them_is_true() =>
        Law.Holds(SiteGen.Site, 100, files =>
        {
            BuiltSite built = TinySite.Build(files);
            string[] paths = [.. built.Result.Files.Select(file => file.Path)];
            var places = paths.Select(TextFolding.Fold).ToHashSet(StringComparer.Ordinal);

            Assert.Equal(paths.Length, places.Count);
            Assert.DoesNotContain(places.SelectMany(FoldersAbove), places.Contains);
            Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
            Assert.All(paths, path => Assert.All(path.Split('/'), segment => Assert.True(UrlPath.IsSafeSegment(segment), path)));
            Assert.Equal(
                built.Result.Succeeded ? built.Result.Files.Select(file => (file.Path, file.Size)) : [],
                built.Paths.Select(path => (path, (long)built.Files[path].Length)));
        });

    [Fact]
    public void However_a_site_is_damaged_the_build_ends_in_words() =>
        Law.Holds(SiteGen.DamagedSite, 150, files =>
        {
            using TinySite site = TinySite.Of(files);
            BuiltSite built = site.Build(site.Options with { LastStage = BuildStage.Render });

            Assert.Equal(built.Result.Succeeded, built.Result.Diagnostics.All(finding => finding.Severity != Severity.Error));
            foreach (Diagnostic finding in built.Result.Diagnostics)
            {
                if (built.Result.FindSource(finding.Primary.Path) is { } text)
                {
                    Damage.AssertWithin(finding, text);
                }
            }
        });

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
