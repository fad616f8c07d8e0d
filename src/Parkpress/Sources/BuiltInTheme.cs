using System.Reflection;

namespace Parkpress.Sources;

/// <summary>The theme inside the assembly: stands in, file by file, for what a site's own <c>templates/</c> lacks.</summary>
internal static class BuiltInTheme
{
    private const string Prefix = "theme/";
    private static readonly Assembly Assembly = typeof(BuiltInTheme).Assembly;

    /// <summary>Every file, as <c>templates/…</c>.</summary>
    public static IEnumerable<SourceFile> Files()
    {
        foreach (string name in Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = Assembly.GetManifestResourceStream(name)!;
            yield return new SourceFile("templates/" + name[Prefix.Length..], stream.Length) { IsBuiltIn = true };
        }
    }

    /// <summary>The bytes of a file that <see cref="Files"/> listed.</summary>
    public static byte[] Read(SourceFile file)
    {
        using Stream stream = Assembly.GetManifestResourceStream(Prefix + file.Path["templates/".Length..])!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
