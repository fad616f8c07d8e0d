using System.Collections.Immutable;
using System.Xml.Linq;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Architecture;

/// <summary>Libraries and the outside world, each behind one door.</summary>
public sealed class DoorTests
{
    /// <summary>Package, the namespace by which code names it, and the folder that alone may do so.</summary>
    private static readonly ImmutableArray<(string Package, string Namespace, string Door)> Doors =
    [
        ("YamlDotNet", "YamlDotNet", "Sources/Yaml"),
        ("Markdig", "Markdig", "Content/Markdown"),
        ("HtmlSanitizer", "Ganss.Xss", "Content/Markdown/Sanitizing"),
        ("AngleSharp", "AngleSharp", "Content/Markdown/Sanitizing"),
        ("Scriban.Signed", "Scriban", "Templates"),
        ("SkiaSharp", "SkiaSharp", "Assets/Images"),
        ("AnyAscii", "AnyAscii", "Text/Pinyin"),
        ("System.IO.Hashing", "System.IO.Hashing", "Incremental"),
    ];

    // A native part without types of its own.
    private static readonly string[] PackagesWithoutTypes = ["SkiaSharp.NativeAssets.Linux.NoDependencies"];

    [Fact]
    public void Every_package_of_the_library_has_a_door() =>
        Assert.Empty(Packages("src/Parkpress/Parkpress.csproj").Except(PackagesWithoutTypes).Except(Doors.Select(door => door.Package)));

    [Fact]
    public void The_command_line_has_packages_of_its_own() =>
        Assert.Empty(Packages("src/Parkpress.Cli/Parkpress.Cli.csproj").Intersect(Doors.Select(door => door.Package)));

    [Fact]
    public void A_library_is_used_behind_its_door_alone() =>
        Assert.Empty(
            from door in Doors
            from file in SourceCode.Library.Concat(SourceCode.CommandLine)
            where Uses(file, door.Namespace)
            where file.Folder != door.Door && !file.Folder.StartsWith(door.Door + "/", StringComparison.Ordinal)
            select $"{file.Path}: `{door.Namespace}` belongs in {door.Door}");

    [Fact]
    public void A_package_that_nothing_uses_is_not_referenced() =>
        Assert.Empty(Packages("src/Parkpress/Parkpress.csproj").Intersect(
            Doors.Where(door => !SourceCode.Library.Any(file => Uses(file, door.Namespace))).Select(door => door.Package)));

    [Fact]
    public void The_library_knows_no_command_line() =>
        Assert.Empty(SourceCode.Library.Where(file => Uses(file, "System.CommandLine")).Select(file => file.Path));

    [Theory]
    [InlineData("Console", "the console belongs to the command line")]
    [InlineData("HttpClient", "a build fetches nothing")]
    [InlineData("Random", "the same input gives the same bytes")]
    [InlineData("Guid", "the same input gives the same bytes")]
    [InlineData("DateTime.Now", "the moment is a parameter")]
    [InlineData("DateTime.UtcNow", "the moment is a parameter")]
    [InlineData("DateTime.Today", "the moment is a parameter")]
    [InlineData("DateTimeOffset.Now", "the moment is a parameter")]
    [InlineData("DateTimeOffset.UtcNow", "the moment is a parameter")]
    [InlineData("TimeProvider", "the moment is a parameter")]
    [InlineData("TimeZoneInfo", "the machine's zones must not show in the output")]
    [InlineData("CultureInfo.CurrentCulture", "the machine's culture must not show in the output")]
    public void The_library_keeps_away_from(string name, string because) =>
        Assert.Empty(SourceCode.Library.Where(file => file.Mentions(name)).Select(file => $"{file.Path}: `{name}`: {because}"));

    // Sources reads the site, Publishing writes it; the caches and the cleaning of both stand beside them.
    [Theory]
    [InlineData("File")]
    [InlineData("Directory")]
    [InlineData("FileStream")]
    [InlineData("FileInfo")]
    [InlineData("FileSystemEnumerable")]
    public void The_disk_is_touched_behind_doors_and_by_the_cache(string type)
    {
        string[] doors = ["Sources", "Publishing", "Authoring", "Incremental", "Assets/Images"];

        Assert.Empty(SourceCode.Library
            .Where(file => !doors.Contains(file.Room) && !doors.Contains(file.Folder) && file.Name != "SiteCleaner")
            .Where(file => file.Mentions(type + ".") || file.Mentions("new " + type))
            .Select(file => $"{file.Path}: `{type}`"));
    }

    private static bool Uses(SourceCode file, string library) =>
        file.Usings.Any(used => used == library || used.StartsWith(library + ".", StringComparison.Ordinal)) || file.Mentions(library + ".");

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(Repository.At(project)).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);
}
