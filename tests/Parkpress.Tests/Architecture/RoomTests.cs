using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Parkpress.Tests.Architecture;

/// <summary>Which room may use which; the order is that of docs/ARCHITECTURE.md.</summary>
public sealed class RoomTests
{
    /// <summary>A room may use those before it, never those behind it.</summary>
    private static readonly ImmutableArray<string> Rooms =
    [
        "Diagnostics", "Text", "Incremental", "Profiling", "Sources", "Content", "Schemas", "Model", "Checks", "Search", "Assets", "Templates", "Outputs", "Publishing", "Authoring",
    ];

    // Search knows text, not pages: it could serve another site generator as it is.
    private static readonly ImmutableArray<string> RoomsOfSearch = ["Diagnostics", "Text", "Incremental"];

    // The one thing at the front door that rooms share: how stages use threads.
    private static readonly ImmutableArray<string> SharedRootTypes = ["OrderedParallel"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> TypesOfRooms = Rooms.ToFrozenDictionary(
        room => room, room => SourceCode.Library.Where(file => file.Room == room).Select(file => file.Name).ToFrozenSet());

    [Fact]
    public void Every_folder_of_the_library_is_a_room_of_the_list() =>
        Assert.Empty(SourceCode.Library.Select(file => file.Room).Distinct().Except(Rooms.Append("")));

    [Fact]
    public void A_namespace_follows_its_folder()
    {
        IEnumerable<string> wrong = SourceCode.Library
            .Select(file => (file, expected: ("Parkpress." + file.Folder.Replace('/', '.')).TrimEnd('.')))
            .Where(pair => !pair.file.Code.Contains($"\nnamespace {pair.expected};", StringComparison.Ordinal)
                && !pair.file.Code.StartsWith($"namespace {pair.expected};", StringComparison.Ordinal))
            .Select(pair => $"{pair.file.Path}: expected `namespace {pair.expected};`");

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_room_uses_no_room_behind_it()
    {
        var wrong = new List<string>();
        foreach (SourceCode file in SourceCode.Library.Where(file => file.Room.Length > 0))
        {
            IEnumerable<string> allowed = file.Room == "Search" ? RoomsOfSearch : Rooms.TakeWhile(room => room != file.Room);
            foreach (string used in RoomsUsedBy(file).Distinct().Except(allowed).Where(used => used != file.Room))
            {
                wrong.Add($"{file.Path}: `{file.Room}` must not use `{used}`");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_room_does_not_use_the_front_door()
    {
        string[] front = [.. SourceCode.Library.Where(file => file.Room.Length == 0).Select(file => file.Name).Except(SharedRootTypes)];
        Assert.Contains("SiteBuilder", front);

        Assert.Empty(
            from file in SourceCode.Library
            where file.Room.Length > 0
            from type in front
            where file.Mentions(type)
            select $"{file.Path}: `{type}` belongs to the front door");
    }

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        IEnumerable<string> wrong = SourceCode.Library.Concat(SourceCode.CommandLine)
            .Where(file => file.Types.Distinct().ToArray() is not [var only] || only != file.Name)
            .Select(file => $"{file.Path}: declares {string.Join(", ", file.Types)}");

        Assert.Empty(wrong);
    }

    /// <summary>Rooms of <c>using</c> lines and of names written with their room, such as <c>Model.Page</c>.</summary>
    private static IEnumerable<string> RoomsUsedBy(SourceCode file)
    {
        IEnumerable<string> byLine = file.Usings.Where(used => used.StartsWith("Parkpress.", StringComparison.Ordinal)).Select(used => used.Split('.')[1]);
        IEnumerable<string> byName = Rooms.Where(room => QualifiedNames(file, room).Any(TypesOfRooms[room].Contains));
        return byLine.Concat(byName);
    }

    private static IEnumerable<string> QualifiedNames(SourceCode file, string room) =>
        Regex.Matches(file.Code, $@"(?:(?<![\w.])|\bParkpress\.){room}\.((?:\w+\.)*\w+)").SelectMany(match => match.Groups[1].Value.Split('.'));
}
