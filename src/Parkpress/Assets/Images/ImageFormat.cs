namespace Parkpress.Assets.Images;

/// <summary>The image formats that a website may use.</summary>
internal enum ImageFormat
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Svg,
    Avif,
}
