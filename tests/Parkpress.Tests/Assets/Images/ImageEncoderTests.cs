using System.Collections.Immutable;
using Parkpress.Assets.Images;

namespace Parkpress.Tests.Assets.Images;

public sealed class ImageEncoderTests
{
    private static readonly byte[] s_photo = TestImages.Encode(TestImages.Photo(1300, 975), ImageFormat.Jpeg);

    [Fact]
    public void Every_planned_version_has_its_planned_size_and_format()
    {
        ImmutableArray<ImageVariant> plan = ImageVariantPlanner.Plan(ImageInspector.Inspect(s_photo)!, new ImageOptions([1000, 300, 640], 80));
        ImmutableArray<byte[]> encoded = ImageEncoder.EncodeAll(s_photo, plan, 80);
        IEnumerable<ImageVariant> made = encoded.Select(e => ImageInspector.Inspect(e)!).Select(i => new ImageVariant(i.Width, i.Height, i.Format));
        Assert.Equal(4, plan.Length);
        Assert.Equal(plan, made);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_alone_and_together()
    {
        ImmutableArray<ImageVariant> plan = ImageVariantPlanner.Plan(ImageInspector.Inspect(s_photo)!, new ImageOptions([300, 640, 1000], 80));
        ImmutableArray<byte[]> first = ImageEncoder.EncodeAll(s_photo, plan, 80);
        Assert.Equal(first, ImageEncoder.EncodeAll(s_photo, plan, 80));
        Assert.Equal(first, plan.Select(v => ImageEncoder.Encode(s_photo, v, 80)));
        Assert.NotEqual(first[0], ImageEncoder.Encode(s_photo, plan[0], 60));
    }

    [Fact]
    public void A_photo_decoded_at_half_its_size_gives_the_same_bytes_alone_and_together()
    {
        // 25.2 million pixels: the narrow version may come from half the size, the wide one may not.
        byte[] large = TestImages.Encode(TestImages.Photo(7201, 3501), ImageFormat.Jpeg);
        ImmutableArray<ImageVariant> variants = [new(300, 146, ImageFormat.WebP), new(3700, 1799, ImageFormat.Jpeg)];
        ImmutableArray<byte[]> together = ImageEncoder.EncodeAll(large, variants, 70);
        Assert.Equal(ImageEncoder.Encode(large, variants[0], 70), together[0]);
        Assert.Equal((300, 146), (ImageInspector.Inspect(together[0])!.Width, ImageInspector.Inspect(together[0])!.Height));
        Assert.Equal(3700, ImageInspector.Inspect(together[1])!.Width);
    }

    [Theory]
    [InlineData(1, TestImages.Red, TestImages.Green, TestImages.Blue, TestImages.White)]
    [InlineData(2, TestImages.Green, TestImages.Red, TestImages.White, TestImages.Blue)]
    [InlineData(3, TestImages.White, TestImages.Blue, TestImages.Green, TestImages.Red)]
    [InlineData(4, TestImages.Blue, TestImages.White, TestImages.Red, TestImages.Green)]
    [InlineData(5, TestImages.Red, TestImages.Blue, TestImages.Green, TestImages.White)]
    [InlineData(6, TestImages.Blue, TestImages.Red, TestImages.White, TestImages.Green)]
    [InlineData(7, TestImages.White, TestImages.Green, TestImages.Blue, TestImages.Red)]
    [InlineData(8, TestImages.Green, TestImages.White, TestImages.Red, TestImages.Blue)]
    public void A_turned_photo_is_encoded_upright(int orientation, uint upperLeft, uint upperRight, uint lowerLeft, uint lowerRight)
    {
        byte[] source = TestImages.WithOrientation(TestImages.Encode(TestImages.Quarters(160, 96), ImageFormat.Jpeg), orientation);
        ImageInfo info = ImageInspector.Inspect(source)!;
        byte[] encoded = ImageEncoder.Encode(source, new ImageVariant(info.Width / 2, info.Height / 2, ImageFormat.Png), 80)!;
        ImageInfo half = ImageInspector.Inspect(encoded)!;
        Assert.Equal((info.Width / 2, info.Height / 2), (half.Width, half.Height));
        (int right, int bottom) = (half.Width - 8, half.Height - 8);
        Assert.True(TestImages.IsNear(upperLeft, TestImages.PixelAt(encoded, 8, 8), 8));
        Assert.True(TestImages.IsNear(upperRight, TestImages.PixelAt(encoded, right, 8), 8));
        Assert.True(TestImages.IsNear(lowerLeft, TestImages.PixelAt(encoded, 8, bottom), 8));
        Assert.True(TestImages.IsNear(lowerRight, TestImages.PixelAt(encoded, right, bottom), 8));
    }

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("WebP")]
    [InlineData("Png")]
    public void Nothing_but_pixels_is_written(string format)
    {
        byte[] source = TestImages.WithOrientation(s_photo, 6);
        byte[] encoded = ImageEncoder.Encode(source, new ImageVariant(300, 400, Enum.Parse<ImageFormat>(format)), 80)!;
        Assert.True(source.AsSpan().IndexOf("Exif"u8) > 0);
        foreach (byte[] mark in (byte[][])["Exif"u8.ToArray(), "EXIF"u8.ToArray(), "eXIf"u8.ToArray(), "ICC"u8.ToArray(), "iCCP"u8.ToArray(), "sRGB"u8.ToArray(), "http"u8.ToArray()])
        {
            Assert.Equal(-1, encoded.AsSpan().IndexOf(mark));
        }
    }

    [Fact]
    public void Transparency_survives()
    {
        PixelImage glass = TestImages.Paint(200, 100, (x, _) => x < 100 ? 0u : 0xFF0000FF, isOpaque: false);
        byte[] source = TestImages.Encode(glass, ImageFormat.Png);
        foreach (ImageFormat format in (ImageFormat[])[ImageFormat.WebP, ImageFormat.Png])
        {
            byte[] encoded = ImageEncoder.Encode(source, new ImageVariant(100, 50, format), 80)!;
            Assert.Equal(0u, TestImages.PixelAt(encoded, 10, 25) >> 24);
            Assert.True(TestImages.IsNear(0xFF0000FF, TestImages.PixelAt(encoded, 90, 25), 6));
        }
    }

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    public void A_file_cut_short_gives_nothing(string format)
    {
        byte[] file = TestImages.Encode(TestImages.Photo(400, 300), Enum.Parse<ImageFormat>(format));
        var variant = new ImageVariant(100, 75, ImageFormat.WebP);
        Assert.NotNull(ImageEncoder.Encode(file, variant, 80));
        Assert.Null(ImageEncoder.Encode(file.AsMemory(0, file.Length / 2), variant, 80));
        Assert.Null(ImageEncoder.Encode(file.AsMemory(0, 20), variant, 80));
        Assert.Null(ImageEncoder.Encode("not an image"u8.ToArray(), variant, 80));
    }

    [Fact]
    public void A_claim_of_billions_of_pixels_is_not_even_tried()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(ImageEncoder.Encode(TestImages.PngHeaderOnly(60_000, 60_000), new ImageVariant(100, 100, ImageFormat.WebP), 80));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
