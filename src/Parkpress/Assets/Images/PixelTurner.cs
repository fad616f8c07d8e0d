using System.Runtime.InteropServices;

namespace Parkpress.Assets.Images;

/// <summary>Turns stored pixels upright.</summary>
internal static class PixelTurner
{
    /// <summary>The upright image; the same instance when it is upright already.</summary>
    public static PixelImage Turn(PixelImage image, ImageOrientation orientation)
    {
        if (orientation == ImageOrientation.Upright)
        {
            return image;
        }

        bool swapsSides = orientation >= ImageOrientation.Transposed;
        (int width, int height) = swapsSides ? (image.Height, image.Width) : (image.Width, image.Height);
        byte[] turned = new byte[image.Pixels.Length];
        ReadOnlySpan<int> from = MemoryMarshal.Cast<byte, int>(image.Pixels);
        Span<int> to = MemoryMarshal.Cast<byte, int>(turned.AsSpan());
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                (int column, int row) = FindSource(orientation, x, y, image.Width - 1, image.Height - 1);
                to[(y * width) + x] = from[(row * image.Width) + column];
            }
        }

        return new PixelImage(width, height, turned, image.IsOpaque);
    }

    private static (int Column, int Row) FindSource(ImageOrientation orientation, int x, int y, int lastColumn, int lastRow) =>
        orientation switch
        {
            ImageOrientation.MirroredLeftToRight => (lastColumn - x, y),
            ImageOrientation.UpsideDown => (lastColumn - x, lastRow - y),
            ImageOrientation.MirroredTopToBottom => (x, lastRow - y),
            ImageOrientation.Transposed => (y, x),
            ImageOrientation.QuarterClockwise => (y, lastRow - x),
            ImageOrientation.TransposedBackwards => (lastColumn - y, lastRow - x),
            ImageOrientation.QuarterAnticlockwise => (lastColumn - y, x),
            _ => (x, y),
        };
}
