using Parkpress.Assets.Images;

namespace Parkpress.Tests.Assets.Images;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(100, 80, 33, 27)]
    [InlineData(101, 7, 100, 7)]
    [InlineData(3, 3, 1, 1)]
    [InlineData(1, 50, 1, 9)]
    [InlineData(257, 255, 256, 254)]
    public void A_plain_colour_stays_exactly_as_it_is(int width, int height, int newWidth, int newHeight)
    {
        PixelImage plain = TestImages.Paint(width, height, (_, _) => 0xFF123456);
        PixelImage small = Resampler.Resize(plain, newWidth, newHeight);
        Assert.Equal(TestImages.Paint(newWidth, newHeight, (_, _) => 0xFF123456).Pixels, small.Pixels);
    }

    [Fact]
    public void Halving_takes_the_mean_of_four_pixels()
    {
        PixelImage image = TestImages.Paint(3, 2, (x, y) => 0xFF000000 | (uint)((x * 10) + (y * 100)));
        PixelImage half = Resampler.Halve(image);
        Assert.Equal((2, 1, 1.5, 1.0), (half.Width, half.Height, half.CoveredWidth, half.CoveredHeight));
        Assert.Equal(0xFF000000 | 55, TestImages.PixelAt(half, 0, 0));
        Assert.Equal(0xFF000000 | 70, TestImages.PixelAt(half, 1, 0));
    }

    [Theory]
    [InlineData(97, 61, 40, 25)]
    [InlineData(64, 64, 63, 63)]
    [InlineData(200, 10, 17, 3)]
    [InlineData(35, 90, 34, 11)]
    public void Fast_code_gives_what_the_plain_formula_gives(int width, int height, int newWidth, int newHeight)
    {
        // Noise of half the contrast: the fast code clamps between its two passes, the formula only at the end.
        var random = new Random(7);
        PixelImage noise = TestImages.Paint(width, height, (_, _) => 0xFF404040 + (uint)(random.Next(1 << 24) & 0x7F7F7F));
        PixelImage small = Resampler.Resize(noise, newWidth, newHeight);
        for (int y = 0; y < newHeight; y++)
        {
            for (int x = 0; x < newWidth; x++)
            {
                uint expected = PlainResample(noise, newWidth, newHeight, x, y);
                Assert.True(TestImages.IsNear(expected, TestImages.PixelAt(small, x, y), tolerance: 2), $"{x}, {y}");
            }
        }
    }

    [Fact]
    public void A_slope_stays_where_it_was_however_often_it_is_halved()
    {
        PixelImage slope = TestImages.Paint(1025, 9, (x, _) => 0xFF000000 | (uint)(x * 255 / 1024));
        PixelImage quarter = Resampler.Halve(Resampler.Halve(slope));
        PixelImage small = Resampler.Resize(quarter, 205, 2);
        for (int x = 5; x < 200; x++)
        {
            double expected = ((((x + 0.5) * 5) - 0.5) * 255 / 1024) - 0.5;
            Assert.InRange(TestImages.PixelAt(small, x, 0) & 255, expected - 1.5, expected + 1.5);
        }
    }

    [Fact]
    public void Rings_finer_than_the_output_become_grey_without_moire()
    {
        // A zone plate: rings that grow finer outwards, at the right edge as fine as pixels can show.
        const int side = 1024;
        PixelImage rings = TestImages.Paint(side, 64, (x, y) =>
        {
            uint grey = (uint)Math.Round(127.5 + (127.5 * Math.Cos(Math.PI * ((x * x) + (y * y)) / (2.0 * side))));
            return 0xFF000000 | (grey << 16) | (grey << 8) | grey;
        });
        PixelImage small = Resampler.Resize(Resampler.Halve(rings), 256, 16);

        // Taking every fourth pixel would give rings from 0 to 255 here.
        for (int x = 160; x < 250; x++)
        {
            for (int y = 0; y < 16; y++)
            {
                Assert.InRange(TestImages.PixelAt(small, x, y) & 255, 98u, 157u);
            }
        }
    }

    [Fact]
    public void No_colour_exceeds_its_alpha_at_the_edge_of_a_cut_out_shape()
    {
        PixelImage shape = TestImages.Paint(90, 90, (x, y) => (x / 7 * 3) + (y / 5) is var n && n % 2 == 0 ? 0u : White(n), isOpaque: false);
        PixelImage small = Resampler.Resize(shape, 41, 37);
        for (int i = 0; i < small.Pixels.Length; i += PixelImage.BytesPerPixel)
        {
            byte alpha = small.Pixels[i + 3];
            Assert.True(small.Pixels[i] <= alpha && small.Pixels[i + 1] <= alpha && small.Pixels[i + 2] <= alpha);
        }

        static uint White(int n) => n % 3 == 0 ? 0x80808080 : 0xFFFFFFFF;
    }

    /// <summary>Catmull-Rom in both directions at once, in floating point, straight from its definition.</summary>
    private static uint PlainResample(PixelImage image, int newWidth, int newHeight, int x, int y)
    {
        double scaleX = (double)image.Width / newWidth;
        double scaleY = (double)image.Height / newHeight;
        double[] sums = new double[3];
        double total = 0;
        for (int row = 0; row < image.Height; row++)
        {
            double weightY = CatmullRom((row + 0.5 - ((y + 0.5) * scaleY)) / scaleY);
            for (int column = 0; weightY != 0 && column < image.Width; column++)
            {
                double weight = weightY * CatmullRom((column + 0.5 - ((x + 0.5) * scaleX)) / scaleX);
                uint pixel = TestImages.PixelAt(image, column, row);
                total += weight;
                for (int channel = 0; channel < 3; channel++)
                {
                    sums[channel] += weight * ((pixel >> (8 * channel)) & 255);
                }
            }
        }

        uint result = 0xFF000000;
        for (int channel = 0; channel < 3; channel++)
        {
            result |= (uint)Math.Clamp(Math.Round(sums[channel] / total), 0, 255) << (8 * channel);
        }

        return result;
    }

    private static double CatmullRom(double distance)
    {
        double d = Math.Abs(distance);
        return d < 1 ? (1.5 * d * d * d) - (2.5 * d * d) + 1
            : d < 2 ? (-0.5 * d * d * d) + (2.5 * d * d) - (4 * d) + 2
            : 0;
    }
}
