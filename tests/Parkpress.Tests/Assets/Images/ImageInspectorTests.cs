using System.Text;
using Parkpress.Assets.Images;

namespace Parkpress.Tests.Assets.Images;

public sealed class ImageInspectorTests
{
    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    public void Format_and_size_are_told_by_content(string name)
    {
        ImageFormat format = Enum.Parse<ImageFormat>(name);
        byte[] file = TestImages.Encode(TestImages.Quarters(31, 17), format);
        Assert.Equal(new ImageInfo(format, 31, 17, HasAlpha: false, IsAnimated: false), ImageInspector.Inspect(file));
    }

    [Fact]
    public void An_encoded_image_with_transparency_is_seen_to_have_it()
    {
        PixelImage glass = TestImages.Paint(20, 10, (x, _) => x < 10 ? 0x80000080u : 0u, isOpaque: false);
        Assert.True(ImageInspector.Inspect(TestImages.Encode(glass, ImageFormat.Png))!.HasAlpha);
        Assert.True(ImageInspector.Inspect(TestImages.Encode(glass, ImageFormat.WebP))!.HasAlpha);
    }

    [Theory]
    [InlineData(1, 31, 17)]
    [InlineData(3, 31, 17)]
    [InlineData(4, 31, 17)]
    [InlineData(5, 17, 31)]
    [InlineData(6, 17, 31)]
    [InlineData(8, 17, 31)]
    [InlineData(9, 31, 17)]
    public void Width_and_height_are_those_of_the_upright_photo(int orientation, int width, int height)
    {
        byte[] jpeg = TestImages.Encode(TestImages.Quarters(31, 17), ImageFormat.Jpeg);
        foreach (bool isLittleEndian in (bool[])[false, true])
        {
            ImageInfo info = ImageInspector.Inspect(TestImages.WithOrientation(jpeg, orientation, isLittleEndian))!;
            Assert.Equal((width, height), (info.Width, info.Height));
        }
    }

    [Fact]
    public void Png_is_turned_by_exif_too_but_webp_is_not()
    {
        byte[] png = TestImages.PngHeaderOnly(30, 20, extraChunk: "eXIf", extraData: TestImages.Tiff(6, isLittleEndian: false));
        Assert.Equal((20, 30), SizeOf(png));
        Assert.Equal((30, 20), SizeOf(TestImages.ExtendedWebP(30, 20, flags: 0x08, orientation: 6)));
    }

    [Theory]
    [InlineData(2, null, false, false)]
    [InlineData(6, null, true, false)]
    [InlineData(4, null, true, false)]
    [InlineData(3, "tRNS", true, false)]
    [InlineData(2, "acTL", false, true)]
    [InlineData(3, "PLTE", false, false)]
    public void Png_chunks_tell_transparency_and_animation(int colorType, string? chunk, bool hasAlpha, bool isAnimated)
    {
        byte[] png = TestImages.PngHeaderOnly(7, 5, (byte)colorType, chunk);
        Assert.Equal(new ImageInfo(ImageFormat.Png, 7, 5, hasAlpha, isAnimated), ImageInspector.Inspect(png));
    }

    [Theory]
    [InlineData(0x00, false, false)]
    [InlineData(0x10, true, false)]
    [InlineData(0x12, true, true)]
    public void Webp_flags_tell_transparency_and_animation(int flags, bool hasAlpha, bool isAnimated)
    {
        byte[] webp = TestImages.ExtendedWebP(70_000, 300, (byte)flags);
        Assert.Equal(new ImageInfo(ImageFormat.WebP, 70_000, 300, hasAlpha, isAnimated), ImageInspector.Inspect(webp));
    }

    [Fact]
    public void A_gif_is_animated_from_its_second_frame_on()
    {
        Assert.Equal(new ImageInfo(ImageFormat.Gif, 5, 4, HasAlpha: false, IsAnimated: false), ImageInspector.Inspect(TestImages.Gif(1)));
        Assert.True(ImageInspector.Inspect(TestImages.Gif(2))!.IsAnimated);
        Assert.True(ImageInspector.Inspect(TestImages.Gif(1, hasTransparency: true))!.HasAlpha);
        Assert.Null(ImageInspector.Inspect(TestImages.Gif(0)));
    }

    [Fact]
    public void Avif_is_measured_but_heic_is_not_for_the_web()
    {
        Assert.Equal(new ImageInfo(ImageFormat.Avif, 800, 600, HasAlpha: false, IsAnimated: false), ImageInspector.Inspect(TestImages.Avif(800, 600)));
        Assert.Equal((600, 800), SizeOf(TestImages.Avif(800, 600, rotation: 1)));
        Assert.Equal((800, 600), SizeOf(TestImages.Avif(800, 600, rotation: 2)));
        Assert.True(ImageInspector.Inspect(TestImages.Avif(800, 600, hasAlpha: true))!.HasAlpha);
        Assert.True(ImageInspector.Inspect(TestImages.Avif(800, 600, brand: "avis"))!.IsAnimated);
        Assert.Null(ImageInspector.Inspect(TestImages.Avif(800, 600, brand: "heic")));
    }

    [Theory]
    [InlineData("width='40' height='30px'", 40, 30)]
    [InlineData("width='1in' height='2.54cm'", 96, 96)]
    [InlineData("width='72pt' height='25.4mm'", 96, 96)]
    [InlineData("viewBox='0 0 64 32'", 64, 32)]
    [InlineData("viewBox='0,0,64,32' width='100%' height='100%'", 64, 32)]
    [InlineData("viewBox='0 0 64 32' width='128'", 128, 64)]
    [InlineData("viewBox='0 0 64 32' height='16'", 32, 16)]
    [InlineData("viewBox='0 0 0 0'", 300, 150)]
    [InlineData("width='5em'", 300, 150)]
    [InlineData("", 300, 150)]
    [InlineData("width='0.2' height='0.2'", 1, 1)]
    public void A_drawing_is_as_large_as_its_root_element_says(string attributes, int width, int height)
    {
        byte[] svg = Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>");
        Assert.Equal(new ImageInfo(ImageFormat.Svg, width, height, HasAlpha: true, IsAnimated: false), ImageInspector.Inspect(svg));
    }

    [Theory]
    [InlineData("\uFEFF  <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>")]
    [InlineData("<?xml version='1.0'?><!-- 园区标志 --><svg:svg xmlns:svg='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>")]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'/>")]
    public void What_drawing_programs_put_before_the_root_does_no_harm(string svg)
    {
        Assert.Equal((2, 1), SizeOf(Encoding.UTF8.GetBytes(svg)));
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(svg.TrimStart('\uFEFF', ' '))];
        Assert.Equal((2, 1), SizeOf(wide));
    }

    [Theory]
    [InlineData("")]
    [InlineData("园区概况")]
    [InlineData("<!DOCTYPE html><html><body>not found</body></html>")]
    [InlineData("<svg viewBox='0 0 2 1'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='1")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='&b;'/>")]
    public void What_browsers_do_not_show_as_an_image_is_none(string text) =>
        Assert.Null(ImageInspector.Inspect(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_few_bytes_that_claim_billions_of_pixels_are_told_apart_from_nonsense()
    {
        ImageInfo bomb = ImageInspector.Inspect(TestImages.PngHeaderOnly(60_000, 60_000))!;
        Assert.True(bomb.IsTooLarge);
        Assert.False(ImageInspector.Inspect(TestImages.PngHeaderOnly(10_000, 10_000))!.IsTooLarge);
        Assert.True(ImageInspector.Inspect(TestImages.PngHeaderOnly(10_001, 10_000))!.IsTooLarge);
        Assert.Null(ImageInspector.Inspect(TestImages.PngHeaderOnly(0, 10)));
        Assert.Null(ImageInspector.Inspect(TestImages.PngHeaderOnly(-1, 10)));
        Assert.False(new ImageInfo(ImageFormat.Svg, 60_000, 60_000, HasAlpha: true, IsAnimated: false).IsTooLarge);
    }

    [Fact]
    public void A_file_cut_short_in_its_header_is_none_and_later_is_still_measured()
    {
        byte[] jpeg = TestImages.WithOrientation(TestImages.Encode(TestImages.Photo(64, 48), ImageFormat.Jpeg), 6);
        int frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        for (int length = 0; length < frame + 10; length++)
        {
            Assert.Null(ImageInspector.Inspect(jpeg.AsMemory(0, length)));
        }

        Assert.Equal((48, 64), SizeOf(jpeg[..(jpeg.Length / 2)]));
    }

    [Fact]
    public void No_damage_makes_the_inspector_throw()
    {
        byte[][] samples =
        [
            TestImages.WithOrientation(TestImages.Encode(TestImages.Photo(64, 48), ImageFormat.Jpeg), 6, isLittleEndian: true),
            TestImages.PngHeaderOnly(30, 20, extraChunk: "eXIf", extraData: TestImages.Tiff(6, isLittleEndian: false)),
            TestImages.Encode(TestImages.Photo(64, 48), ImageFormat.WebP),
            TestImages.ExtendedWebP(30, 20, flags: 0x0A, orientation: 6),
            TestImages.Gif(3, hasTransparency: true),
            TestImages.Avif(800, 600, rotation: 1, hasAlpha: true),
            "<svg xmlns='http://www.w3.org/2000/svg' width='12.5mm' viewBox='0 0 64 32'/>"u8.ToArray(),
        ];
        var random = new Random(20221129);
        int measured = 0;
        foreach (byte[] sample in samples)
        {
            for (int round = 0; round < 3000; round++)
            {
                byte[] damaged = sample[..random.Next(sample.Length + 1)];
                for (int hits = random.Next(4); hits > 0 && damaged.Length > 0; hits--)
                {
                    damaged[random.Next(Math.Min(damaged.Length, 120))] = (byte)random.Next(256);
                }

                measured += ImageInspector.Inspect(damaged) is { Width: > 0, Height: > 0 } ? 1 : 0;
            }
        }

        Assert.InRange(measured, 1000, 20_000);
    }

    [Theory]
    [InlineData("a.jpg", "Jpeg", true)]
    [InlineData("a.JPEG", "Jpeg", true)]
    [InlineData("a.png", "Jpeg", false)]
    [InlineData("a.svg", "Svg", true)]
    [InlineData("a", "WebP", false)]
    public void A_name_fits_a_format_by_its_extension(string path, string format, bool fits) =>
        Assert.Equal(fits, Enum.Parse<ImageFormat>(format).FitsName(path));

    private static (int Width, int Height) SizeOf(byte[] file)
    {
        ImageInfo info = ImageInspector.Inspect(file)!;
        return (info.Width, info.Height);
    }
}
