using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

public sealed class MutatedSettingsTests
{
    [Fact]
    public void However_site_yml_is_damaged_the_build_ends_and_every_finding_can_be_shown()
    {
        byte[] settings = File.ReadAllBytes(Repository.At("site.yml"));
        int count = MutatedBuild.Count(500);
        int findings = 0;
        using TinySite site = TinySite.Of("");
        for (int seed = 0; seed < count; seed++)
        {
            site.Write("site.yml", new Mutation(seed).Of(settings));
            findings += MutatedBuild.Check(site, seed.ToString());
        }

        Assert.InRange(findings, count / 2, int.MaxValue);
    }
}
