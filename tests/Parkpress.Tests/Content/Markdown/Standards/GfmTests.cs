namespace Parkpress.Tests.Content.Markdown.Standards;

public sealed class GfmTests
{
    [Fact]
    public async Task The_extension_examples_of_GitHub_give_what_it_says_but_those_in_the_ledger()
    {
        IReadOnlyList<StandardExample> examples = await StandardText.GitHub.ReadExamplesAsync(TestContext.Current.CancellationToken);
        StandardExample[] extensions = [.. examples.Where(example => example.Extension.Length > 0)];

        Assert.Equal(673, examples.Count);
        Assert.Equal(24, extensions.Length);
        Assert.Equal(["autolink", "disabled", "strikethrough", "table", "tagfilter"], extensions.Select(example => example.Extension).Distinct().Order());
        Ledger.AssertSame(Ledger.Differences("gfm.md"), StandardRun.Differences(extensions, StandardHtml.WithoutFigures));
    }
}
