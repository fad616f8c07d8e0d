namespace Parkpress.Assets.Palette;

/// <summary>A colour by how people see it (OKLCH, Ottosson 2020): steps of lightness look alike for every hue.</summary>
/// <param name="Lightness">0 black, 1 white.</param>
/// <param name="Chroma">0 grey; about 0.3 at most on screens.</param>
/// <param name="Hue">Angle in radians.</param>
internal readonly record struct OkLch(double Lightness, double Chroma, double Hue)
{
    public static OkLch Of(Rgb color)
    {
        double red = Rgb.ToLinear(color.Red), green = Rgb.ToLinear(color.Green), blue = Rgb.ToLinear(color.Blue);
        double l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        double m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        double s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        double lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        double a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        double b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new OkLch(lightness, Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }

    /// <summary>The colour on a screen; where it has more colour than a screen can show, with as much as it can.</summary>
    public Rgb ToRgb()
    {
        OkLch color = this;
        while (color.Chroma > 0.001 && !color.IsOnScreen())
        {
            color = color with { Chroma = color.Chroma * 0.95 };
        }

        (double red, double green, double blue) = color.ToLight();
        return new Rgb(Rgb.FromLinear(red), Rgb.FromLinear(green), Rgb.FromLinear(blue));
    }

    private bool IsOnScreen()
    {
        (double red, double green, double blue) = ToLight();
        const double Slack = 0.0005;
        return Math.Min(red, Math.Min(green, blue)) >= -Slack && Math.Max(red, Math.Max(green, blue)) <= 1 + Slack;
    }

    private (double Red, double Green, double Blue) ToLight()
    {
        double a = Chroma * Math.Cos(Hue), b = Chroma * Math.Sin(Hue);
        double l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        double m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        double s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;
}
