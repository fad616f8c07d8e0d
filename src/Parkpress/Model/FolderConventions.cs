using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>What the usual names of top-level folders mean when no <c>index.md</c> says otherwise.</summary>
internal static class FolderConventions
{
    private static readonly ImmutableArray<(string Folder, ContentKind Kind, string Title)> All =
    [
        ("news", ContentKind.Article, "新闻中心"),
        ("notices", ContentKind.Notice, "通知公告"),
        ("policies", ContentKind.Policy, "政策法规"),
        ("enterprises", ContentKind.Enterprise, "入驻企业"),
        ("jobs", ContentKind.Job, "人才招聘"),
        ("honors", ContentKind.Honor, "荣誉资质"),
        ("zones", ContentKind.Zone, "产业布局"),
    ];

    /// <summary>The kind of pages in a folder; <see cref="ContentKind.Page"/> for names that mean nothing in particular.</summary>
    /// <param name="contentPath">Path of the page below <c>content/</c>.</param>
    public static ContentKind KindOf(string contentPath)
    {
        foreach ((string folder, ContentKind kind, _) in All)
        {
            if (contentPath.StartsWith(folder, StringComparison.Ordinal) && contentPath.Length > folder.Length && contentPath[folder.Length] == '/')
            {
                return kind;
            }
        }

        return ContentKind.Page;
    }

    /// <summary>The usual folder for pages of a kind; empty for <c>content/</c> itself.</summary>
    public static string FolderOf(ContentKind kind)
    {
        foreach ((string folder, ContentKind known, _) in All)
        {
            if (known == kind)
            {
                return folder;
            }
        }

        return "";
    }

    /// <summary>The title of a top-level folder without an <c>index.md</c>.</summary>
    public static string TitleOf(string folder)
    {
        foreach ((string known, _, string title) in All)
        {
            if (known == folder)
            {
                return title;
            }
        }

        return folder;
    }
}
