namespace Parkpress.Assets.Images;

/// <summary>What files of each <see cref="ImageFormat"/> are called.</summary>
internal static class ImageFormats
{
    extension(ImageFormat format)
    {
        /// <summary>The name that people use.</summary>
        public string Name => format switch
        {
            ImageFormat.Jpeg => "JPEG",
            ImageFormat.Png => "PNG",
            ImageFormat.WebP => "WebP",
            ImageFormat.Gif => "GIF",
            ImageFormat.Svg => "SVG",
            ImageFormat.Avif => "AVIF",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>The usual file extension, with its dot.</summary>
        public string Extension => format switch
        {
            ImageFormat.Jpeg => ".jpg",
            ImageFormat.Png => ".png",
            ImageFormat.WebP => ".webp",
            ImageFormat.Gif => ".gif",
            ImageFormat.Svg => ".svg",
            ImageFormat.Avif => ".avif",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>The media type, for <c>type</c> attributes.</summary>
        public string MediaType => format switch
        {
            ImageFormat.Jpeg => "image/jpeg",
            ImageFormat.Png => "image/png",
            ImageFormat.WebP => "image/webp",
            ImageFormat.Gif => "image/gif",
            ImageFormat.Svg => "image/svg+xml",
            ImageFormat.Avif => "image/avif",
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

        /// <summary>Whether web servers would send a file of this name as this format.</summary>
        public bool FitsName(string path)
        {
            string extension = Path.GetExtension(path).ToLowerInvariant();
            return format switch
            {
                ImageFormat.Jpeg => extension is ".jpg" or ".jpeg" or ".jpe" or ".jfif",
                ImageFormat.Png => extension is ".png" or ".apng",
                _ => extension == format.Extension,
            };
        }
    }
}
