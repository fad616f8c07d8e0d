using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

public sealed class MutatedArticleTests
{
    private const int ArticlesInABuild = 20;

    [Fact]
    public void However_articles_are_damaged_the_build_ends_and_every_finding_can_be_shown()
    {
        MutatedArticle[] articles = [.. MutatedArticle.All(MutatedBuild.Count(1000))];
        int findings = 0;
        foreach (MutatedArticle[] some in articles.Chunk(ArticlesInABuild))
        {
            var files = new SiteFiles([("site.yml", File.ReadAllBytes(Repository.At("site.yml")))]);
            foreach (MutatedArticle article in some)
            {
                // The folder decides what kind of article it is; the name lets the same one come twice.
                string folder = article.Path[..(article.Path.LastIndexOf('/') + 1)];
                files = files.With($"{folder}m{article.Seed}.md", article.Bytes);
            }

            using TinySite site = TinySite.Of(files);
            findings += MutatedBuild.Check(site, $"{some[0].Seed} to {some[^1].Seed}");
        }

        // Damage that nobody notices would prove nothing.
        Assert.InRange(findings, articles.Length, int.MaxValue);
    }
}
