using System.Text;
using System.Text.RegularExpressions;
using Parkpress.Assets.Images;
using Parkpress.Sources;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Golden;

/// <summary>A site under tests/golden with the output that it must have.</summary>
internal sealed partial class GoldenSite(string name)
{
    private const string Expected = "expected";
    private const string Diagnostics = "diagnostics.txt";

    private readonly string _folder = Repository.At($"tests/golden/{name}");

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Repository.At("tests/golden")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>Builds the site and keeps what is its own, see <see cref="IsOwn"/>.</summary>
    public SortedDictionary<string, byte[]> Build()
    {
        using var temp = new TempFolder();
        var options = new BuildOptions { Root = _folder, Output = temp.At("public"), Cache = temp.At("cache"), Now = TinySite.Now };
        BuildResult result = SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken);
        var site = new BuiltSite(result, temp.ReadAll("public"));
        var actual = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { [Diagnostics] = Encoding.UTF8.GetBytes(site.DiagnosticsText) };
        foreach ((string path, byte[] bytes) in site.Files.Where(file => IsOwn(file.Key)))
        {
            actual.Add($"{Expected}/{IconHash().Replace(path, "$1")}", path == "manifest.webmanifest" ? WithoutIconHashes(bytes) : bytes);
        }

        return actual;
    }

    public SortedDictionary<string, byte[]> ReadExpected()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (string file in ExpectedFiles())
        {
            files.Add(Path.GetRelativePath(_folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return files;
    }

    public void Accept(SortedDictionary<string, byte[]> actual)
    {
        foreach (string file in ExpectedFiles())
        {
            File.Delete(file);
        }

        foreach ((string path, byte[] bytes) in actual)
        {
            string file = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    /// <summary>True when both are the file that was meant.</summary>
    /// <remarks>
    /// Bytes, but for pictures that an encoder made: libwebp and zlib choose differently for other processors, so for those the
    /// format and the size in pixels count. That one machine always makes the same bytes is shown by the determinism laws.
    /// </remarks>
    public bool IsSame(string path, byte[] expected, byte[] actual) =>
        expected.AsSpan().SequenceEqual(actual)
        || (!IsCopy(expected) && ImageInspector.Inspect(expected) is { } a && ImageInspector.Inspect(actual) is { } b && a == b);

    /// <summary>The assets of the built-in theme come along with every site; they are not what a golden site shows.</summary>
    private bool IsOwn(string path) =>
        path is not (".parkpress" or "manifest.json")
        && (!IconHash().IsMatch(path) || File.Exists(Path.Combine(_folder, "templates/assets/icons/icon.svg")))
        && !BuiltInTheme.Files().Any(file => !File.Exists(Path.Combine(_folder, file.Path)) && IsFingerprinted(path, file.Path["templates/".Length..]));

    /// <summary>Drawn icons are named after their bytes, which may be others elsewhere, see <see cref="IsSame"/>.</summary>
    private static byte[] WithoutIconHashes(byte[] manifest) =>
        Encoding.UTF8.GetBytes(IconHash().Replace(Encoding.UTF8.GetString(manifest), "$1"));

    /// <summary>True for <c>assets/a.1234abcd.css</c> and <c>assets/a.css</c>.</summary>
    private static bool IsFingerprinted(string path, string name)
    {
        string extension = Path.GetExtension(name);
        string stem = name[..^extension.Length] + ".";
        return path.Length == name.Length + 9 && path.StartsWith(stem, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal);
    }

    private bool IsCopy(byte[] bytes) =>
        Directory.EnumerateFiles(Path.Combine(_folder, "content"), "*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes));

    [GeneratedRegex(@"(assets/icons/icon-\d+)\.[0-9a-f]{8}(?=\.png)")]
    private static partial Regex IconHash();

    private IEnumerable<string> ExpectedFiles()
    {
        string tree = Path.Combine(_folder, Expected);
        string diagnostics = Path.Combine(_folder, Diagnostics);
        IEnumerable<string> files = Directory.Exists(tree) ? Directory.EnumerateFiles(tree, "*", SearchOption.AllDirectories) : [];
        return [.. files, .. File.Exists(diagnostics) ? (string[])[diagnostics] : []];
    }
}
