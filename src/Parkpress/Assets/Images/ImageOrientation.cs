namespace Parkpress.Assets.Images;

/// <summary>How the stored pixels must be turned to stand upright; the numbers are those of Exif.</summary>
internal enum ImageOrientation
{
    Upright = 1,
    MirroredLeftToRight = 2,
    UpsideDown = 3,
    MirroredTopToBottom = 4,

    /// <summary>Rows and columns are exchanged.</summary>
    Transposed = 5,

    /// <summary>To be turned clockwise by a quarter.</summary>
    QuarterClockwise = 6,

    /// <summary>Rows and columns are exchanged, and both run backwards.</summary>
    TransposedBackwards = 7,

    /// <summary>To be turned anticlockwise by a quarter.</summary>
    QuarterAnticlockwise = 8,
}
