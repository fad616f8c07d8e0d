using System.Collections.Immutable;
using CsCheck;
using Parkpress.Assets.Palette;
using Parkpress.Sources.Config;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Assets.Palette;

public sealed class ThemePaletteTests
{
    private static readonly Gen<string> s_color = Gen.Int[0, 0xFFFFFF].Select(value => $"#{value:x6}");

    // As site.css declares them for what does not follow from the main colour.
    private static readonly Rgb s_softInDark = Rgb.Parse("#a3b1bf");
    private static readonly Rgb s_soft = Rgb.Parse("#53606d");

    [Fact]
    public void Any_colour_keeps_text_legible_in_the_light_scheme() => Law.Holds(Gen.Select(s_color, s_color), 3_000, colors =>
    {
        var look = new ThemeLook(colors.Item1, colors.Item2, null, null);
        var tokens = ThemePalette.Light(look).ToImmutableDictionary(token => token.Name, token => token.Color);

        AssertContrast(4.5, tokens["--brand"], Rgb.White, tokens["--tint"]);
        AssertContrast(4.5, Rgb.White, tokens["--deep"], tokens["--deep-2"]);
        AssertContrast(4.5, tokens["--on-deep-soft"], tokens["--deep"], tokens["--deep-2"]);
        AssertContrast(4.5, s_soft, tokens["--ground"], tokens["--tint"]);
        AssertContrast(4.5, tokens["--on-accent"], tokens["--accent"]);
        AssertContrast(3, tokens["--focus-on-deep"], tokens["--deep"], tokens["--deep-2"]);
    });

    [Fact]
    public void Any_colour_keeps_text_legible_in_the_dark_scheme() => Law.Holds(s_color, 3_000, color =>
    {
        var tokens = ThemePalette.Dark(OkLch.Of(Rgb.Parse(color)), new ThemeLook(color, null, null, null)).ToImmutableDictionary(token => token.Name, token => token.Color);

        AssertContrast(4.5, tokens["--brand"], tokens["--paper"], tokens["--ground"], tokens["--tint"]);
        AssertContrast(4.5, Rgb.White, tokens["--deep"], tokens["--deep-2"]);
        AssertContrast(4.5, tokens["--on-deep-soft"], tokens["--deep"], tokens["--deep-2"]);
        AssertContrast(4.5, s_softInDark, tokens["--paper"], tokens["--ground"], tokens["--tint"]);
    });

    [Fact]
    public void A_colour_comes_back_from_OKLCH_as_it_was() =>
        Law.Holds(s_color, 3_000, color => Assert.Equal(color, OkLch.Of(Rgb.Parse(color)).ToRgb().ToString()));

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#00f", "#ffffff", 8.59)]
    public void Contrast_is_that_of_WCAG(string a, string b, double expected) => Assert.Equal(expected, Rgb.Contrast(Rgb.Parse(a), Rgb.Parse(b)), 2);

    [Fact]
    public void The_style_sheet_takes_colours_and_typefaces_from_the_settings()
    {
        BuiltSite site = TinySite.Build(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            theme:
              color: "#a01c2c"
              font: '"Source Han Serif SC", serif'
            -- templates/assets/css/site.css --
            @layer tokens, base;
            @layer tokens { :root { --brand: #14508f; } }
            """).WithoutFindings();

        string css = site.Text(Assert.Single(site.Paths, path => path.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Contains("--brand:#a01c2c", css, StringComparison.Ordinal);
        Assert.Contains("--sans:\"Source Han Serif SC\",serif", css, StringComparison.Ordinal);
        Assert.True(css.LastIndexOf("@layer tokens", StringComparison.Ordinal) > css.IndexOf("#14508f", StringComparison.Ordinal), "what is said last holds");
    }

    [Theory]
    [InlineData("color: red")]
    [InlineData("color: \"#12345\"")]
    [InlineData("font: 'serif; } body { display: none'")]
    [InlineData("font: 'url(https://elsewhere.example/)'")]
    [InlineData("heading_font: '\"Open'")]
    public void What_is_no_colour_or_typeface_is_told_and_never_reaches_the_style_sheet(string line)
    {
        BuiltSite site = TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\ntheme:\n  {line}\n");

        site.Single("PP1202");
        Assert.False(site.Result.Succeeded);
    }

    private static void AssertContrast(double least, Rgb text, params ReadOnlySpan<Rgb> grounds)
    {
        foreach (Rgb ground in grounds)
        {
            double found = Rgb.Contrast(text, ground);
            Assert.True(found >= least, $"{text} on {ground} has a contrast of {found:0.00}, less than {least}");
        }
    }
}
