using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>The names by which authors and templates know the kinds.</summary>
internal static class ContentKindNames
{
    public static ImmutableArray<(string Name, ContentKind Kind)> All { get; } =
    [
        ("article", ContentKind.Article),
        ("notice", ContentKind.Notice),
        ("policy", ContentKind.Policy),
        ("enterprise", ContentKind.Enterprise),
        ("job", ContentKind.Job),
        ("honor", ContentKind.Honor),
        ("zone", ContentKind.Zone),
        ("page", ContentKind.Page),
    ];

    /// <summary>The name of one kind.</summary>
    public static string NameOf(ContentKind kind) => All.First(item => item.Kind == kind).Name;

    /// <summary>The kind of that name, or null.</summary>
    public static ContentKind? Find(string name)
    {
        foreach ((string known, ContentKind kind) in All)
        {
            if (known == name)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The names of all kinds in a set, for messages.</summary>
    public static LocalText Describe(ContentKind kinds)
    {
        string[] names = [.. All.Where(item => (kinds & item.Kind) != 0).Select(item => $"`{item.Name}`")];
        return new LocalText(string.Join(" or ", names), string.Join(" 或 ", names));
    }
}
