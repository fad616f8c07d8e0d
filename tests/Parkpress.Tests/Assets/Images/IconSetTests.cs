using System.Text;
using Parkpress.Assets.Images;
using Parkpress.Assets.Images.Icons;
using Parkpress.Sources;
using Parkpress.Tests.Golden;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Assets.Images;

public sealed class IconSetTests
{
    private const uint Transparent = 0;

    [Theory]
    [InlineData("<rect width='50' height='100' fill='#f00'/>", 25, 50, TestImages.Red)]
    [InlineData("<rect width='50' height='100' fill='#f00'/>", 75, 50, Transparent)]
    [InlineData("<rect width='100' height='100' rx='50' fill='blue'/>", 2, 2, Transparent)]
    [InlineData("<rect width='100' height='100' rx='50' fill='blue'/>", 50, 3, TestImages.Blue)]
    [InlineData("<circle cx='50' cy='50' r='40' fill='rgb(0, 255, 0)'/>", 50, 15, TestImages.Green)]
    [InlineData("<ellipse cx='50' cy='50' rx='40' ry='10' fill='#fff'/>", 50, 35, Transparent)]
    [InlineData("<path d='M0 0h100v100z' fill='#ff0000'/>", 80, 20, TestImages.Red)]
    [InlineData("<path d='M0 0h100v100z' fill='#ff0000'/>", 20, 80, Transparent)]
    [InlineData("<path fill='red' fill-rule='evenodd' d='M0 0h100v100H0zM25 25h50v50H25z'/>", 50, 50, Transparent)]
    [InlineData("<path fill='red' fill-rule='nonzero' d='M0 0h100v100H0zM25 25h50v50H25z'/>", 50, 50, TestImages.Red)]
    [InlineData("<polygon points='0,0 100,0,100 100' fill='red'/>", 80, 20, TestImages.Red)]
    [InlineData("<polyline points='10-5 10 105' fill='none' stroke='red' stroke-width='10px'/>", 10, 50, TestImages.Red)]
    [InlineData("<line x1='0' y1='50' x2='100' y2='50' stroke='red' stroke-width='10'/>", 50, 50, TestImages.Red)]
    [InlineData("<line x1='40' y1='50' x2='60' y2='50' stroke='red' stroke-width='40'/>", 30, 50, Transparent)]
    [InlineData("<line x1='40' y1='50' x2='60' y2='50' stroke='red' stroke-width='40' stroke-linecap='square'/>", 30, 50, TestImages.Red)]
    [InlineData("<g fill='red'><g transform='translate(50)'><rect width='50' height='50'/></g></g>", 75, 25, TestImages.Red)]
    [InlineData("<g fill='red' style='fill: #00f; font-family: x'><rect width='50' height='50' /></g>", 25, 25, TestImages.Blue)]
    [InlineData("<rect width='10' height='10' transform='translate(50,50) scale(2) rotate(90)' fill='red'/>", 40, 60, TestImages.Red)]
    [InlineData("<rect width='10' height='10' transform='matrix(0 2 -2 0 50 50)' fill='red'/>", 40, 60, TestImages.Red)]
    [InlineData("<g color='red'><rect width='100' height='100' fill='currentColor'/></g>", 40, 60, TestImages.Red)]
    [InlineData("<title>标志</title><desc>x</desc><metadata/><defs><clipPath id='a'/></defs><rect width='100' height='100' fill='red' id='b' class='c' data-x='y'/>", 50, 50, TestImages.Red)]
    public void A_plain_drawing_is_drawn(string content, int x, int y, uint expected)
    {
        byte[] icon = IconSet.FromSvg(Svg(content), 200)!;
        Assert.Equal((200, 200), (ImageInspector.Inspect(icon)!.Width, ImageInspector.Inspect(icon)!.Height));
        Assert.Equal(expected, TestImages.PixelAt(icon, 2 * x, 2 * y));
    }

    [Theory]
    [InlineData(192)]
    [InlineData(512)]
    public void The_icon_of_the_theme_was_drawn_beforehand(int size)
    {
        SourceFile icon = BuiltInTheme.Files().Single(file => file.Path == "templates/assets/icons/icon.svg");
        byte[] svg = BuiltInTheme.Read(icon);
        byte[] drawn = IconSet.DrawFromSvg(svg, size)!;
        if (Acceptance.IsAsked)
        {
            File.WriteAllBytes(Path.Combine(Repository.Root, "src", "Parkpress", "Assets", "Images", "Icons", "Drawn", $"icon-{size}.png"), drawn);
            Acceptance.Fail($"icon-{size}.png");
        }

        Assert.Equal(TestImages.Decode(drawn).Pixels, TestImages.Decode(DrawnIcons.Find(svg, size)!).Pixels);
        Assert.Null(DrawnIcons.Find(svg, size + 1));
        Assert.Null(DrawnIcons.Find([.. svg, (byte)' '], size));
    }

    [Theory]
    [InlineData("<rect width='100' height='100' fill='red' opacity='.5'/>")]
    [InlineData("<rect width='100' height='100' fill='red' fill-opacity='50%'/>")]
    [InlineData("<rect width='100' height='100' fill='#ff000080'/>")]
    [InlineData("<g opacity='.5'><rect width='100' height='100' fill='blue'/><rect width='100' height='100' fill='red'/></g>")]
    public void Opacity_shines_through(string content) =>
        Assert.True(TestImages.IsNear(0x80000080, TestImages.PixelAt(IconSet.FromSvg(Svg(content), 100)!, 50, 50), 1));

    [Theory]
    [InlineData("<linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='100%' stop-color='blue'/></linearGradient>")]
    [InlineData("<linearGradient id='g' x1='20' x2='80' y1='0' y2='0' gradientUnits='userSpaceOnUse'><stop stop-color='red'/><stop offset='1' style='stop-color:blue'/></linearGradient>")]
    [InlineData("<defs><linearGradient id='a'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient><linearGradient id='g' href='#a' x2='60' gradientTransform='translate(20)' gradientUnits='userSpaceOnUse'/></defs>")]
    public void A_linear_gradient_runs_over_its_shape(string gradient)
    {
        byte[] icon = IconSet.FromSvg(Svg("<rect x='20' width='60' height='100' fill='url(#g)'/>" + gradient), 100)!;
        Assert.True(TestImages.IsNear(TestImages.Red, TestImages.PixelAt(icon, 21, 50), 8));
        Assert.True(TestImages.IsNear(0xFF7F007F, TestImages.PixelAt(icon, 50, 50), 4));
        Assert.True(TestImages.IsNear(TestImages.Blue, TestImages.PixelAt(icon, 78, 50), 8));
    }

    [Theory]
    [InlineData("<text>园</text>")]
    [InlineData("<style>.a{fill:red}</style><rect class='a' width='9' height='9'/>")]
    [InlineData("<use href='#a'/>")]
    [InlineData("<image href='a.png'/>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect width='9' height='9' clip-path='url(#c)'/>")]
    [InlineData("<rect width='9' height='9' style='mask:url(#m)'/>")]
    [InlineData("<rect width='9' height='9' fill='url(#missing)'/>")]
    [InlineData("<rect width='9' height='9' fill='chartreuse-ish'/>")]
    [InlineData("<rect width='9%' height='9'/>")]
    [InlineData("<rect width='9' height='9' stroke-dasharray='1 2'/>")]
    [InlineData("<path d='M0 0 L nonsense'/>")]
    [InlineData("<g transform='spin(3)'/>")]
    [InlineData("<g>")]
    public void What_cannot_be_drawn_faithfully_is_not_drawn(string content) =>
        Assert.Null(IconSet.FromSvg(Svg(content), 64));

    [Fact]
    public void A_drawing_nested_without_end_is_not_drawn() =>
        Assert.Null(IconSet.FromSvg(Svg(string.Concat(Enumerable.Repeat("<g>", 3000)) + string.Concat(Enumerable.Repeat("</g>", 3000))), 64));

    [Fact]
    public void A_wide_logo_stands_in_the_middle_of_its_square()
    {
        byte[] logo = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='red'/></svg>"u8.ToArray();
        byte[] icon = IconSet.FromSvg(logo, 100)!;
        Assert.Equal(TestImages.Red, TestImages.PixelAt(icon, 1, 50));
        Assert.Equal(Transparent, TestImages.PixelAt(icon, 50, 20));
        Assert.Equal(Transparent, TestImages.PixelAt(icon, 50, 80));
    }

    [Fact]
    public void A_maskable_icon_keeps_the_logo_within_the_safe_circle()
    {
        byte[] icon = IconSet.FromSvgMaskable(Svg("<rect width='100' height='100' fill='red'/>"), 512, "#0000ff")!;
        int reach = 0;
        for (int i = 0; i < 512; i++)
        {
            reach += TestImages.PixelAt(icon, i, i) == TestImages.Red ? 1 : 0;
        }

        // The diagonal of the logo is no longer than the circle's diameter.
        Assert.InRange(reach * Math.Sqrt(2), 0.7 * 512, 0.8 * 512);
        Assert.Equal(TestImages.Blue, TestImages.PixelAt(icon, 0, 0));
        Assert.Null(IconSet.FromSvgMaskable(Svg(""), 512, "bluish"));
    }

    [Fact]
    public void A_site_without_a_logo_gets_a_plain_icon()
    {
        byte[] icon = IconSet.RenderPlain(192, "#00f")!;
        Assert.Equal(TestImages.Blue, TestImages.PixelAt(icon, 0, 0));
        Assert.Equal(TestImages.Blue, TestImages.PixelAt(icon, 96, 96));
        Assert.Equal(TestImages.White, TestImages.PixelAt(icon, 96, 96 - 42));
        Assert.Equal(icon, IconSet.RenderPlain(192, "#0000FF"));
        Assert.Null(IconSet.RenderPlain(192, "蓝"));
    }

    private static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>");
}
