using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Parkpress.Assets.QrCode;

namespace Parkpress.Tests.Assets.QrCode;

public sealed partial class QrCodeSvgTests
{
    [Theory]
    [InlineData("https://park.example.cn/news/2022/satellite/")]
    [InlineData("https://park.example.cn/")]
    [InlineData("武汉经济技术开发区通用航空及卫星产业园")]
    [InlineData("1")]
    public void The_path_draws_exactly_the_modules_of_the_code(string text)
    {
        List<BitArray> modules = QrCodeSvg.TryGetModules(text)!;
        bool[,] drawn = Draw(QrCodeSvg.Encode(text, "二维码"), modules.Count);
        for (int y = 0; y < modules.Count; y++)
        {
            for (int x = 0; x < modules.Count; x++)
            {
                Assert.Equal(modules[y][x], drawn[x, y]);
            }
        }
    }

    [Fact]
    public void Four_modules_around_the_code_stay_light_and_its_corner_is_a_finder()
    {
        bool[,] drawn = Draw(QrCodeSvg.Encode("https://park.example.cn/", ""), 33);
        for (int i = 0; i < 33; i++)
        {
            for (int edge = 0; edge < 4; edge++)
            {
                Assert.False(drawn[i, edge] || drawn[edge, i] || drawn[i, 32 - edge] || drawn[32 - edge, i]);
            }
        }

        Assert.True(drawn[4, 4] && drawn[10, 4] && !drawn[11, 4] && !drawn[5, 5] && drawn[6, 6]);
    }

    [Fact]
    public void The_drawing_is_compact_and_lies_on_white()
    {
        string svg = QrCodeSvg.Encode("https://park.example.cn/", "二维码");
        Assert.StartsWith(
            "<svg class=\"qr\" viewBox=\"0 0 33 33\" role=\"img\" aria-label=\"二维码\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h33v33H0z\"/><path stroke=\"#000\" d=\"M4 4.5h7m",
            svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 500, 2500);
        Assert.Equal(svg, QrCodeSvg.Encode("https://park.example.cn/", "二维码"));
    }

    [Fact]
    public void The_label_is_escaped() =>
        Assert.Contains("aria-label=\"&quot;A&quot; &lt;&amp;&gt; B\"", QrCodeSvg.Encode("x", "\"A\" <&> B"), StringComparison.Ordinal);

    [Fact]
    public void A_text_too_long_for_any_code_gives_nothing()
    {
        Assert.NotEqual("", QrCodeSvg.Encode(new string('a', 2331), ""));
        Assert.Equal("", QrCodeSvg.Encode(new string('a', 2332), ""));
        Assert.Equal("", QrCodeSvg.Encode(new string('园', 800), ""));
    }

    /// <summary>Follows the pen: it moves, and it draws to the right along the middle of a row.</summary>
    private static bool[,] Draw(string svg, int side)
    {
        Match box = ViewBox().Match(svg);
        Assert.Equal($"{side} {side}", box.Groups[1].Value);
        bool[,] modules = new bool[side, side];
        int x = 0;
        int y = 0;
        foreach (Match step in Step().Matches(StrokeData().Match(svg).Groups[1].Value))
        {
            int number = int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture);
            switch (step.Groups[1].Value)
            {
                case "M":
                    (x, y) = (number, int.Parse(step.Groups[3].Value.Replace(".5", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
                    break;
                case "m":
                    x += number;
                    break;
                default:
                    for (int end = x + number; x < end; x++)
                    {
                        modules[x, y] = true;
                    }

                    break;
            }
        }

        return modules;
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+ [0-9]+)\"")]
    private static partial Regex ViewBox();

    [GeneratedRegex("stroke=\"#000\" d=\"([^\"]+)\"")]
    private static partial Regex StrokeData();

    [GeneratedRegex("([Mmh])([0-9]+)(?: ([0-9.]+))?")]
    private static partial Regex Step();
}
