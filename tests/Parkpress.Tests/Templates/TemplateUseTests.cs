using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class TemplateUseTests
{
    [Theory]
    [InlineData("-- templates/partials/card.html --\nx\n", "templates/partials/card.html")]
    [InlineData("-- templates/partials/card.html --\n{{ include \"card\" }}\n", "templates/partials/card.html")]
    [InlineData("-- templates/layouts/page.html --\n{{ include \"card\" }}\n-- templates/partials/card.html --\nx\n", null)]
    [InlineData("-- templates/layouts/page.html --\n{{ cached 'card' }}\n-- templates/partials/card.html --\nx\n", null)]
    [InlineData("-- templates/layouts/page.html --\n{{ include page.title }}\n-- templates/partials/card.html --\nx\n", null)]
    [InlineData("-- templates/partials/footer.html --\nx\n", null)]
    [InlineData("-- templates/layouts/broad.html --\nx\n", "templates/layouts/broad.html")]
    [InlineData("-- templates/layouts/broad.html --\nx\n-- content/a.md --\n---\ntitle: 一\nlayout: broad\n---\n", null)]
    [InlineData("-- templates/layouts/broad.html --\nx\n-- content/a.md --\n---\ntitle: 一\nlayout: broad\ndraft: true\n---\n", null)]
    [InlineData("-- templates/layouts/news/broad.html --\nx\n-- content/news/index.md --\n---\ntitle: 一\ncascade: {layout: broad}\n---\n-- content/news/2024-01-01-a.md --\n# 二\n", null)]
    [InlineData("-- templates/layouts/news/article.html --\nx\n-- content/news/2024-01-01-a.md --\n# 二\n", null)]
    [InlineData("-- templates/layouts/nwes/article.html --\nx\n-- content/news/2024-01-01-a.md --\n# 二\n", "templates/layouts/nwes/article.html")]
    [InlineData("-- templates/layouts/section-article.html --\nx\n", null)]
    [InlineData("-- templates/shortcodes/chart.html --\nx\n", "templates/shortcodes/chart.html")]
    [InlineData("-- templates/shortcodes/chart.html --\nx\n-- content/a.md --\n# 一\n\n{{< gallery >}}\n{{< chart />}}\n{{< /gallery >}}\n", null)]
    [InlineData("-- templates/assets/css/print.css --\na{}\n", "templates/assets/css/print.css")]
    [InlineData("-- templates/assets/css/print.css --\na{}\n-- templates/layouts/page.html --\n{{ (asset \"css/print.css\").url }}\n", null)]
    [InlineData("-- templates/assets/img/bg.svg --\n<svg/>\n-- templates/assets/css/print.css --\na{background:url(../img/bg.svg)}\n-- templates/layouts/page.html --\n{{ (asset \"css/print.css\").url }}\n", null)]
    [InlineData("-- templates/readme.txt --\nx\n", null)]
    public void A_template_that_nothing_can_reach_is_told(string files, string? path)
    {
        using TinySite tiny = TinySite.Of(SiteFiles.Parse(files), tellsUnused: true);

        Assert.Equal(path is null ? [] : [path], tiny.Build().Result.Diagnostics.Where(finding => finding.Rule.Code == "PP3007").Select(finding => finding.Primary.Path));
    }
}
