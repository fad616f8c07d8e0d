using System.Reflection;
using Parkpress.Assets;
using Parkpress.Assets.Images;
using Parkpress.Assets.Minify;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Assets;

public sealed class AssetFindingsTests
{
    private static readonly Label s_place = new("content/news/a.md", TextSpan.At(10, 5));

    [Fact]
    public void A_wrong_extension_is_named_together_with_the_right_one()
    {
        Diagnostic finding = Report(bag => AssetFindings.ReportExtension(bag, s_place, "content/news/全景.jpg", ImageFormat.Png));
        Assert.Equal("PP5104", finding.Rule.Code);
        Assert.Equal("`全景.jpg` is in PNG format", finding.Message.English);
        Assert.Equal("请改名为 `全景.png`", finding.Help.Chinese);
    }

    [Fact]
    public void A_bomb_is_told_with_its_size()
    {
        var image = new ImageInfo(ImageFormat.Png, 60_000, 60_000, HasAlpha: false, IsAnimated: false);
        Diagnostic finding = Report(bag => AssetFindings.ReportTooLarge(bag, s_place, image));
        Assert.Equal((Severity.Error, "PP5102"), (finding.Severity, finding.Rule.Code));
        Assert.Equal("图片有 60000 × 60000 像素，超过 1 亿", finding.Message.Chinese);
    }

    [Fact]
    public void Unreadable_and_damaged_images_are_different_findings()
    {
        Assert.Equal(("PP5101", Severity.Error), Identify(bag => AssetFindings.ReportUnreadable(bag, s_place)));
        Assert.Equal(("PP5103", Severity.Warning), Identify(bag => AssetFindings.ReportDamaged(bag, s_place)));
    }

    [Fact]
    public void A_syntax_fault_is_underlined_where_the_minifier_saw_it()
    {
        var source = new SourceText("templates/assets/a.js", "// 园区\r\nlet a = 1);");
        SyntaxProblem problem = AssetMinifier.MinifyJavaScript(source.Text).Problem!;
        Diagnostic finding = Report(bag => AssetFindings.ReportScript(bag, source, problem));
        Assert.Equal(")", source.Text[finding.Primary.Span.Start..finding.Primary.Span.End]);
        Assert.Equal(("PP5111", Severity.Warning), (finding.Rule.Code, finding.Severity));
        Assert.Equal("PP5110", Report(bag => AssetFindings.ReportStylesheet(bag, source, problem)).Rule.Code);
    }

    [Fact]
    public void Codes_are_unique_and_from_the_block_of_this_room()
    {
        Rule[] rules = [.. typeof(AssetRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Rule)f.GetValue(null)!)];
        Assert.NotEmpty(rules);
        Assert.Equal(rules.Length, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules, r => Assert.InRange(r.Code, "PP5101", "PP5129"));
    }

    private static (string Code, Severity Severity) Identify(Action<DiagnosticBag> report) =>
        Report(report) is var finding ? (finding.Rule.Code, finding.Severity) : default;

    private static Diagnostic Report(Action<DiagnosticBag> report)
    {
        var bag = new DiagnosticBag();
        report(bag);
        return Assert.Single(bag.ToSorted());
    }
}
