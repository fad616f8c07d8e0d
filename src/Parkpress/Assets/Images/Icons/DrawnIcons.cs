using System.Reflection;

namespace Parkpress.Assets.Images.Icons;

/// <summary>The icons of the built-in theme, drawn when Parkpress was made: most sites have no other, and drawing them takes longer than all else about a small site.</summary>
internal static class DrawnIcons
{
    private static readonly Assembly s_assembly = typeof(DrawnIcons).Assembly;

    /// <summary>The icon that <see cref="IconSet.FromSvg"/> would draw; null when it was not drawn beforehand.</summary>
    /// <param name="svg">The logo file; only the built-in theme's own is known.</param>
    /// <param name="size">Side of the icon in pixels.</param>
    public static byte[]? Find(ReadOnlySpan<byte> svg, int size) =>
        svg.SequenceEqual(Read("theme/assets/icons/icon.svg")) ? Read($"icons/icon-{size}.png") : null;

    private static byte[]? Read(string name)
    {
        using Stream? stream = s_assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
