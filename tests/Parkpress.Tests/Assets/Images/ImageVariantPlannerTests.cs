using Parkpress.Assets.Images;

namespace Parkpress.Tests.Assets.Images;

public sealed class ImageVariantPlannerTests
{
    [Theory]
    [InlineData("Jpeg", 4000, 3000, "WebP 480×360, WebP 960×720, WebP 1600×1200, Jpeg 1600×1200")]
    [InlineData("Png", 1601, 900, "WebP 480×270, WebP 960×540, WebP 1600×899, Png 1600×899")]
    [InlineData("Jpeg", 1600, 1200, "WebP 480×360, WebP 960×720, WebP 1600×1200")]
    [InlineData("Jpeg", 1200, 800, "WebP 480×320, WebP 960×640, WebP 1200×800")]
    [InlineData("Jpeg", 960, 641, "WebP 480×321, WebP 960×641")]
    [InlineData("Jpeg", 300, 200, "WebP 300×200")]
    [InlineData("WebP", 300, 200, "")]
    [InlineData("WebP", 1200, 800, "WebP 480×320, WebP 960×640")]
    [InlineData("WebP", 4000, 3000, "WebP 480×360, WebP 960×720, WebP 1600×1200")]
    [InlineData("Jpeg", 4000, 1, "WebP 480×1, WebP 960×1, WebP 1600×1, Jpeg 1600×1")]
    [InlineData("Jpeg", 1000, 20_000, "WebP 480×9600")]
    [InlineData("Gif", 4000, 3000, "")]
    [InlineData("Svg", 4000, 3000, "")]
    [InlineData("Avif", 4000, 3000, "")]
    [InlineData("Png", 60_000, 60_000, "")]
    public void Versions_are_never_larger_than_the_original(string format, int width, int height, string expected)
    {
        var image = new ImageInfo(Enum.Parse<ImageFormat>(format), width, height, HasAlpha: false, IsAnimated: false);
        Assert.Equal(expected, Describe(image, ImageOptions.Default));
    }

    [Fact]
    public void An_animation_is_left_alone() =>
        Assert.Equal("", Describe(new ImageInfo(ImageFormat.WebP, 4000, 3000, HasAlpha: false, IsAnimated: true), ImageOptions.Default));

    [Fact]
    public void Widths_may_come_in_any_order_and_twice()
    {
        var image = new ImageInfo(ImageFormat.Jpeg, 1000, 500, HasAlpha: false, IsAnimated: false);
        Assert.Equal("WebP 400×200, WebP 800×400, Jpeg 800×400", Describe(image, new ImageOptions([800, 400, 0, 800, -5], 80)));
        Assert.Equal("", Describe(image, new ImageOptions([], 80)));
    }

    private static string Describe(ImageInfo image, ImageOptions options) =>
        string.Join(", ", ImageVariantPlanner.Plan(image, options).Select(v => $"{v.Format} {v.Width}×{v.Height}"));
}
