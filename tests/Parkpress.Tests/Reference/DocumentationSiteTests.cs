using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Reference;

/// <summary>docs/ is itself a site: every link in it leads somewhere.</summary>
public sealed class DocumentationSiteTests
{
    [Fact]
    public void The_documentation_builds_without_an_error_or_a_warning()
    {
        using var folder = new TempFolder();
        var options = new BuildOptions { Root = Repository.At("docs"), Output = folder.At("public"), Cache = folder.At("cache"), Now = TinySite.Now };
        BuildResult result = SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Where(finding => finding.Severity > Severity.Info).Select(finding => $"{finding.Primary.Path}: {finding.Rule.Code} {finding.Message.English}"));
        Assert.True(result.Succeeded);
        Assert.Contains(result.Files, file => file.Path == "tutorial-zh-cn/index.html");
    }
}
