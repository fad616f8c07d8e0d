using System.Text;
using System.Text.RegularExpressions;
using Parkpress.Assets.Minify;
using Parkpress.Assets.Palette;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Assets;

/// <summary>Minifies and fingerprints the files of <c>templates/assets</c>, and points their references at the new names.</summary>
/// <param name="sources">The files of the site.</param>
/// <param name="look">What style sheets with the tokens of the built-in theme get at their end.</param>
/// <param name="diagnostics">Takes what is wrong with the files.</param>
internal sealed partial class ThemeAssetBuilder(SourceTree sources, ThemeLook look, DiagnosticBag diagnostics)
{
    public const string Folder = "templates/assets/";

    private readonly Dictionary<string, ThemeAsset?> _built = new(StringComparer.Ordinal);

    /// <summary>Every file, by name in ordinal order.</summary>
    public IEnumerable<ThemeAsset> BuildAll() =>
        sources.Under(Folder).Select(file => Build(file.Path[Folder.Length..])).OfType<ThemeAsset>();

    /// <summary>The asset of that name; null when there is none or it refers to itself in a circle.</summary>
    private ThemeAsset? Build(string name)
    {
        if (_built.TryGetValue(name, out ThemeAsset? known))
        {
            return known;
        }

        if (sources.Find(Folder + name) is not { } file)
        {
            return null;
        }

        // Null until it is finished: whoever refers to it meanwhile is part of a circle and keeps the plain name.
        _built.Add(name, null);
        byte[] bytes = file.Extension switch
        {
            ".css" => BuildText(file, name, StylesheetReference(), AssetMinifier.MinifyCss, AssetFindings.ReportStylesheet),
            ".js" or ".mjs" => BuildText(file, name, ScriptReference(), AssetMinifier.MinifyJavaScript, AssetFindings.ReportScript),
            _ => sources.ReadBytes(file),
        };
        string path = "/assets/" + FingerprintedName.Insert(name, Fingerprint.Of(bytes));
        var asset = new ThemeAsset(name, path, bytes, Integrity.Sha384(bytes), MediaTypes.Of(file.Extension));
        _built[name] = asset;
        return asset;
    }

    private byte[] BuildText(
        SourceFile file, string name, Regex reference, Func<string, MinifyResult> minify, Action<DiagnosticBag, SourceText, SyntaxProblem> report)
    {
        if (sources.ReadText(file, diagnostics) is not { } text)
        {
            return [];
        }

        MinifyResult result = minify(WithLook(file, text.Text));
        if (result.Problem is { } problem)
        {
            report(diagnostics, text, problem);
        }

        string folder = name.LastIndexOf('/') is >= 0 and var slash ? name[..(slash + 1)] : "";
        return Encoding.UTF8.GetBytes(reference.Replace(result.Text, match => Point(match, folder)));
    }

    private string WithLook(SourceFile file, string text) =>
        file.Extension == ".css" && !look.IsEmpty && text.Contains(ThemePalette.Layer, StringComparison.Ordinal) ? $"{text}\n{ThemePalette.Write(look)}\n" : text;

    /// <summary>Replaces a relative reference by the fingerprinted name, relative to where the referring file will lie.</summary>
    private string Point(Match match, string folder)
    {
        Group target = match.Groups["path"];
        string name = Normalize(folder + target.Value);
        if (Build(name) is not { } asset)
        {
            return match.Value;
        }

        string up = string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/')));
        string path = (up.Length == 0 ? "./" : up) + asset.Path["/assets/".Length..];
        int start = target.Index - match.Index;
        return match.Value[..start] + path + match.Value[(start + target.Length)..];
    }

    private static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    [GeneratedRegex("""url\(["']?(?<path>[A-Za-z0-9._][^"')#?:]*)["']?\)""", RegexOptions.CultureInvariant)]
    private static partial Regex StylesheetReference();

    [GeneratedRegex("""(?:\bfrom|\bimport)\s*\(?\s*["'](?<path>\.{1,2}/[^"']+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptReference();
}
