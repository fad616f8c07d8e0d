namespace Parkpress.Tests.Content.Markdown.Standards;

public sealed class CommonMarkTests
{
    private const string File = "commonmark.md";

    [Fact]
    public async Task All_examples_of_CommonMark_give_what_it_says_but_those_in_the_ledger()
    {
        IReadOnlyList<StandardExample> examples = await StandardText.CommonMark.ReadExamplesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(652, examples.Count);
        Ledger.AssertSame(Ledger.Differences(File), StandardRun.Differences(examples, StandardHtml.WithoutFigures));
    }

    [Fact]
    public async Task Only_titled_images_by_themselves_become_figures()
    {
        IReadOnlyList<StandardExample> examples = await StandardText.CommonMark.ReadExamplesAsync(TestContext.Current.CancellationToken);

        Ledger.AssertSame(
            Ledger.Figures(File),
            StandardRun.Differences(examples, html => html).Except(Ledger.Differences(File)).Select(row => row.Split(':')[0]));
    }
}
