using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Reference;

/// <summary>The packages that the lock files name, with the licences that they declare.</summary>
internal static class PackageNotices
{
    public const string Path = "THIRD-PARTY-NOTICES.md";

    // The linker of the SDK: it takes part in building and is no part of what is built.
    private const string BuildTool = "Microsoft.NET.ILLink.Tasks";

    /// <summary>The tables; null where the packages are not to be found, as with a cache that was emptied.</summary>
    public static IReadOnlyList<GeneratedBlock>? TryMakeBlocks()
    {
        SortedDictionary<string, string> shipped = Locked("src");
        var others = new SortedDictionary<string, string>(Locked("tests").Concat(Locked("bench")).Where(package => !shipped.ContainsKey(package.Key)).DistinctBy(package => package.Key).ToDictionary(), StringComparer.Ordinal);
        return TableOf(shipped) is { } first && TableOf(others) is { } second
            ? [new GeneratedBlock("packages that ship", first), new GeneratedBlock("packages of tests and benchmarks", second)]
            : null;
    }

    private static SortedDictionary<string, string> Locked(string area)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Repository.At(area), "packages.lock.json", SearchOption.AllDirectories))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonProperty package in document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() != "Project" && package.Name != BuildTool)
                {
                    found[package.Name] = package.Value.GetProperty("resolved").GetString()!;
                }
            }
        }

        return found;
    }

    private static string? TableOf(SortedDictionary<string, string> packages)
    {
        var table = new StringBuilder("| Package | Version | Licence | Copyright |\n| --- | --- | --- | --- |\n");
        foreach ((string name, string version) in packages)
        {
            if (Declaration(name, version) is not { } metadata)
            {
                return null;
            }

            string Value(string element) => metadata.Elements().FirstOrDefault(child => child.Name.LocalName == element)?.Value.Trim() ?? "";
            string copyright = Value("copyright") is { Length: > 0 } text ? text : Value("authors");
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {name} | {version} | {LicenceOf(Value("license"))} | {copyright.Replace('|', '/')} |\n");
        }

        return table.ToString();
    }

    // A file in the package instead of a name.
    private static string LicenceOf(string licence) => licence.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "its own, in the package" : licence;

    private static XElement? Declaration(string name, string version)
    {
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string id = name.ToLowerInvariant();
        string file = System.IO.Path.Combine(cache, id, version, id + ".nuspec");
        return File.Exists(file) ? XDocument.Load(file).Root!.Elements().First(element => element.Name.LocalName == "metadata") : null;
    }
}
