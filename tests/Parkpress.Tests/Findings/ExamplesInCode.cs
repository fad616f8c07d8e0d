using System.Collections.Frozen;
using System.Text;
using Parkpress.Assets.Images;
using Parkpress.Checks;
using Parkpress.Cli.Links;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Publishing;
using Parkpress.Sources;
using Parkpress.Tests.Assets;
using Parkpress.Tests.Assets.Images;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Findings;

/// <summary>Examples of the rules whose pages cannot show one as text: bytes, links, folders, real pictures, locks.</summary>
internal static class ExamplesInCode
{
    private const string Page = "content/opening.md";

    public static FrozenDictionary<string, Func<FindingsReport>> ByRule { get; } = new Dictionary<string, Func<FindingsReport>>
    {
        // 0xFF begins no character in UTF-8 and none in GB18030.
        ["PP1001"] = () => OfPage([.. "---\ntitle: 园区开放日\n---\n\n欢迎"u8, 0xFF, .. "参观。\n"u8]),
        ["PP1002"] = () => OfPage([.. "---\ntitle: 园区\0开放日\n---\n\n欢迎参观。\n"u8]),
        ["PP1003"] = SymbolicLink,
        ["PP1004"] = () => OfBare("-- content/index.md --\n欢迎。"),
        ["PP1005"] = () => OfBare("-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\n-- content/_drafts/index.md --\n欢迎。"),
        ["PP1010"] = () => OfPage([.. "# 园区开放日\n\n"u8, .. new byte[17 * 1024 * 1024]]),
        ["PP1006"] = FileThatHasGone,
        // 标题 in GBK; in UTF-16 behind its mark.
        ["PP1007"] = () => OfPage([.. "# "u8, 0xB1, 0xEA, 0xCC, 0xE2, (byte)'\n']),
        ["PP1008"] = () => OfPage([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# 标题\n")]),
        ["PP2101"] = () => OfPage([.. "---\ntitle: 开放日\n---\n\n园区\b开放日，欢迎\u000B参观。\n"u8]),
        ["PP2103"] = LibraryThatFails,
        ["PP2165"] = () => OfPage(Encoding.UTF8.GetBytes($"# 园区开放日\n\n```json\n{string.Concat(Enumerable.Repeat("1234567890\n", 10_000))}```\n")),
        ["PP4090"] = () => OfLink(LinkOutcome.Of(404)),
        ["PP4091"] = () => OfLink(new LinkOutcome(LinkVerdict.Moved, 200, Target: "https://www.example.org/园区/")),
        ["PP4092"] = () => OfLink(LinkOutcome.Of(LinkTrouble.UnknownHost)),
        ["PP5050"] = () => OfOutput("site"),
        ["PP5051"] = BuildThatRuns,
        ["PP5052"] = () => OfOutput("site/site.yml/public"),
        ["PP5102"] = () => OfPicture("plan.png", TestImages.PngHeaderOnly(20_000, 8_000)),
        ["PP5103"] = () => OfPicture("photo.png", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Photo())[..2_000])),
        ["PP5106"] = () => OfPicture("photo.jpg", PictureCheckTests.PhotoWithPlace()),
        ["PP5109"] = () => OfPicture("plan.png", PictureCheckTests.PngWithoutSense()),
    }.ToFrozenDictionary();

    /// <summary>The network is not asked: its answer is made up.</summary>
    private static FindingsReport OfLink(LinkOutcome outcome)
    {
        const string address = "https://www.example.org/园区介绍.html";
        var text = new SourceText(Page, $"# 园区开放日\n\n详见[园区介绍]({address})。\n");
        var place = new Label(Page, TextSpan.At(text.Text.IndexOf(address, StringComparison.Ordinal), address.Length));
        var diagnostics = new DiagnosticBag();
        LinkFindings.Report(new ExternalLink(new Uri(address).AbsoluteUri, [place]), outcome, diagnostics);
        return new FindingsReport(diagnostics.ToSorted(), path => path == Page ? text : null, "/");
    }

    private static FindingsReport OfPage(byte[] bytes)
    {
        using TinySite site = TinySite.Of(new SiteFiles([(Page, bytes)]));
        return FindingsReport.Of(site);
    }

    private static FindingsReport OfPicture(string name, byte[] bytes)
    {
        using TinySite site = TinySite.Of(SiteFiles.Parse($"-- {Page} --\n# 园区开放日\n\n![航站楼]({name})").With("content/" + name, bytes));
        return FindingsReport.Of(site);
    }

    /// <summary>These files alone, neither settings nor a home page added.</summary>
    private static FindingsReport OfBare(string files)
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse(files).WithDefaults(PlainTheme.Files));
        return FindingsReport.Of(site);
    }

    private static FindingsReport OfOutput(string output)
    {
        using TinySite site = TinySite.Of(new SiteFiles([]));
        return FindingsReport.Of(site, site.Options with { Output = Path.GetFullPath(output, Path.GetDirectoryName(site.Root)!) });
    }

    private static FindingsReport SymbolicLink()
    {
        using TinySite site = TinySite.Of(new SiteFiles([]));
        try
        {
            File.CreateSymbolicLink(Path.Combine(site.Root, "content/photo.jpg"), Path.Combine(site.Root, "site.yml"));
        }
        catch (IOException)
        {
            Assert.Skip("this account may not make symbolic links");
        }

        return FindingsReport.Of(site);
    }

    private static FindingsReport FileThatHasGone()
    {
        using TinySite site = TinySite.Of($"-- {Page} --\n欢迎参观。");
        SourceTree sources = SourceTree.Scan(site.Root, null, new DiagnosticBag());
        File.Delete(Path.Combine(site.Root, Page));
        var diagnostics = new DiagnosticBag();
        Assert.Null(sources.ReadText(sources.Find(Page)!, diagnostics));
        return new FindingsReport(diagnostics.ToSorted(), _ => null, site.Root);
    }

    /// <summary>No text is known at which the library fails, so its failure is made up.</summary>
    private static FindingsReport LibraryThatFails()
    {
        var text = new SourceText(Page, "欢迎参观。\n");
        var diagnostics = new DiagnosticBag();
        MarkdownReader.ReportUnreadable(
            new ReadingContext(Page, AuthorText.Read(text, 0, diagnostics), new MarkdownOptions(), diagnostics),
            new InvalidOperationException("Index was outside the bounds of the array."));
        return new FindingsReport(diagnostics.ToSorted(), path => path == Page ? text : null, "/");
    }

    private static FindingsReport BuildThatRuns()
    {
        using TinySite site = TinySite.Of(new SiteFiles([]));
        using BuildLock? running = BuildLock.TryTake(OutputFolder.Open(site.Output, site.Root, new DiagnosticBag())!, TimeSpan.Zero, new DiagnosticBag(), TestContext.Current.CancellationToken);
        Assert.NotNull(running);
        // It names this process and this machine.
        File.Delete(Path.Combine(Path.GetDirectoryName(site.Output)!, ".public.builder"));
        return FindingsReport.Of(site, site.Options);
    }

    private static byte[] Photo() => TestImages.Encode(TestImages.Photo(1200, 800), ImageFormat.Png);
}
