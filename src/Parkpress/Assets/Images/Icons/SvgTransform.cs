using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Reads <c>transform</c> attributes.</summary>
internal static class SvgTransform
{
    /// <summary>The matrix of a list of transformations; the first one is outermost.</summary>
    public static SKMatrix Parse(string? text)
    {
        SKMatrix matrix = SKMatrix.Identity;
        foreach (string part in (text ?? "").Split(')', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int open = part.IndexOf('(', StringComparison.Ordinal);
            if (open < 0)
            {
                throw new UnsupportedSvgException(part);
            }

            List<float> numbers = SvgNumbers.ParseList(part[(open + 1)..]);
            matrix = matrix.PreConcat(Read(part[..open].Trim(' ', ',', '\t', '\r', '\n'), numbers));
        }

        return matrix;
    }

    private static SKMatrix Read(string name, List<float> numbers) => (name, numbers) switch
    {
        ("matrix", [float a, float b, float c, float d, float e, float f]) => new SKMatrix(a, c, e, b, d, f, 0, 0, 1),
        ("translate", [float x]) => SKMatrix.CreateTranslation(x, 0),
        ("translate", [float x, float y]) => SKMatrix.CreateTranslation(x, y),
        ("scale", [float both]) => SKMatrix.CreateScale(both, both),
        ("scale", [float x, float y]) => SKMatrix.CreateScale(x, y),
        ("rotate", [float angle]) => SKMatrix.CreateRotationDegrees(angle),
        ("rotate", [float angle, float x, float y]) => SKMatrix.CreateRotationDegrees(angle, x, y),
        ("skewX", [float angle]) => SKMatrix.CreateSkew(MathF.Tan(angle * MathF.PI / 180), 0),
        ("skewY", [float angle]) => SKMatrix.CreateSkew(0, MathF.Tan(angle * MathF.PI / 180)),
        _ => throw new UnsupportedSvgException(name),
    };
}
