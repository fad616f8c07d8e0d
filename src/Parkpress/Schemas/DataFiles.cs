using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Schemas;

/// <summary>What the data files hold that Parkpress and its built-in theme read.</summary>
internal static class DataFiles
{
    private static readonly ImmutableArray<Setting> Category =
    [
        new("name", SettingType.Text, new LocalText("name of the category, as articles give it", "分类名称，与文章中所写一致")),
        new("slug", SettingType.Text, new LocalText("its segment of the address", "网址中对应的一段")),
        new("description", SettingType.Text, new LocalText("one sentence about it", "一句话简介")),
    ];

    /// <summary>An item of <c>categories.yml</c>.</summary>
    public static ImmutableArray<Setting> Categories { get; } =
    [
        .. Category,
        new("children", SettingType.MapList, new LocalText("categories of the second level", "二级分类")) { Children = Category },
    ];

    /// <summary>An item of <c>links.yml</c>.</summary>
    public static ImmutableArray<Setting> Links { get; } =
    [
        new("group", SettingType.Text, new LocalText("heading of the group", "分组名称")),
        new("links", SettingType.MapList, new LocalText("links of the group, in order", "组内链接，按显示顺序"))
        {
            Children =
            [
                new("name", SettingType.Text, new LocalText("name of the site", "网站名称")),
                new("url", SettingType.Link, new LocalText("its address", "网址")),
                new("description", SettingType.Text, new LocalText("a few words", "简短说明")),
                new("logo", SettingType.Text, new LocalText("path of its logo", "标志图片的路径")),
            ],
        },
    ];

    /// <summary>Writes <c>views.yml</c>: counts by address.</summary>
    public static void WriteViews(SchemaWriter writer)
    {
        writer.Types("object", "null");
        writer.Begin("patternProperties");
        writer.Begin("^/");
        writer.Describe(new LocalText("views so far of the page with this address", "该网址的累计浏览次数"));
        writer.Types("integer", "null");
        writer.Number("minimum", 0);
        writer.End();
        writer.End();
        writer.RefuseOthers();
    }
}
