using System.Globalization;
using System.Text;
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
    public void The_path_draws_exactly_the_modules_of_the_code(string text) => CompareDrawing(text);

    [Fact]
    public void A_code_of_any_size_is_drawn_whole()
    {
        for (int length = 0; length <= QrSymbol.MaxLength; length += 1 + (length / 40))
        {
            CompareDrawing(new string([.. Enumerable.Range(0, length).Select(i => (char)('!' + (i * i * 7 % 90)))]));
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
            "<svg class=\"qr\" viewBox=\"-4 -4.5 33 33\" role=\"img\" aria-label=\"二维码\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-4-4.5h33v33h-33z\"/><path stroke=\"#000\" d=\"M0 0h7m",
            svg, StringComparison.Ordinal);
        Assert.InRange(svg.Length, 500, 1500);
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

    private static void CompareDrawing(string text)
    {
        QrSymbol code = QrSymbol.TryEncode(Encoding.UTF8.GetBytes(text))!;
        bool[,] drawn = Draw(QrCodeSvg.Encode(text, "二维码"), code.Size + 8);
        for (int y = -4; y < code.Size + 4; y++)
        {
            for (int x = -4; x < code.Size + 4; x++)
            {
                bool isInside = x >= 0 && x < code.Size && y >= 0 && y < code.Size;
                Assert.Equal(isInside && code[x, y], drawn[x + 4, y + 4]);
            }
        }
    }

    /// <summary>Follows the pen: it moves, and it draws to the right along the middle of a row. The quiet zone is included.</summary>
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
                    (x, y) = (number + 4, int.Parse(step.Groups[3].Value, CultureInfo.InvariantCulture) + 4);
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

    [GeneratedRegex("viewBox=\"-4 -4\\.5 ([0-9]+ [0-9]+)\"")]
    private static partial Regex ViewBox();

    [GeneratedRegex("stroke=\"#000\" d=\"([^\"]+)\"")]
    private static partial Regex StrokeData();

    [GeneratedRegex("([Mmh])([0-9]+)(?: ([0-9]+))?")]
    private static partial Regex Step();
}
