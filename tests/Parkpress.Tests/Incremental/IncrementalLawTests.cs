using System.Globalization;
using CsCheck;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Incremental;

/// <summary>After any edits, a build that goes on from the last one gives what a build from nothing gives.</summary>
/// <remarks><c>PARKPRESS_INCREMENTAL_LAWS</c> multiplies the number of sequences.</remarks>
public sealed class IncrementalLawTests
{
    private const int Sequences = 30;

    private static readonly Gen<(SiteFiles Site, SiteEdit[][] Steps)> s_sequences =
        Gen.Select(SiteGen.Site, SiteEdit.Any.Array[1, 2].Array[2, 5]);

    private static int Times => int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_INCREMENTAL_LAWS"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? times : 1;

    [Fact]
    public void After_any_edits_an_incremental_build_equals_a_clean_one()
    {
        int published = 0, repeated = 0;
        Law.Holds(s_sequences, Sequences * Times, sample =>
        {
            SiteFiles files = sample.Site.With("content/index.md", "---\ntitle: 园区\n---\n欢迎。\n");
            using var site = TinySite.Bare(files);
            using var mirror = new EditedSite(site, files);
            foreach (SiteEdit[] step in sample.Steps.Prepend([]))
            {
                (int a, int b) = mirror.CheckAfter(step);
                published += a;
                repeated += b;
            }
        });

        Assert.True(published > Sequences && repeated > 0, $"{published} sites were published, {repeated} builds had nothing to do");
    }
}
