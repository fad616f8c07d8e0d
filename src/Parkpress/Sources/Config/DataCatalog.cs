using System.Collections.Immutable;

namespace Parkpress.Sources.Config;

/// <summary>The data files whose shape Parkpress or its theme relies on; all others may hold anything.</summary>
internal static class DataCatalog
{
    private static readonly ImmutableArray<Setting> Category =
    [
        new("name", SettingType.Text, new("name of the category, as articles give it", "分类名称，与文章中所写一致")) { IsRequired = true },
        new("slug", SettingType.Text, new("its segment of the address", "网址中对应的一段")),
        new("description", SettingType.Text, new("one sentence about it", "一句话简介")),
    ];

    /// <summary>What <c>categories.yml</c> holds.</summary>
    public static Setting Categories { get; } = new("categories", SettingType.MapList, new("categories in their order", "分类及其顺序"))
    {
        Children =
        [
            .. Category,
            new("children", SettingType.MapList, new("categories of the second level", "二级分类")) { Children = Category },
        ],
    };

    /// <summary>What <c>links.yml</c> holds.</summary>
    public static Setting Links { get; } = new("links", SettingType.MapList, new("links to other sites", "友情链接"))
    {
        Children =
        [
            new("group", SettingType.Text, new("heading of the group", "分组名称")) { IsRequired = true },
            new("links", SettingType.MapList, new("links of the group, in order", "组内链接，按显示顺序"))
            {
                IsRequired = true,
                Children =
                [
                    new("name", SettingType.Text, new("name of the site", "网站名称")) { IsRequired = true },
                    new("url", SettingType.Link, new("its address", "网址")) { IsRequired = true },
                    new("description", SettingType.Text, new("a few words", "简短说明")),
                    new("logo", SettingType.Text, new("path of its logo", "标志图片的路径")),
                ],
            },
        ],
    };

    private static Setting Views { get; } = new("views", SettingType.IntegerMap, new("views counted elsewhere", "原有的浏览次数"));

    /// <summary>What <c>content/_data/NAME.yml</c> must hold; null when it may hold anything.</summary>
    public static Setting? Find(string name) => name switch
    {
        "categories" => Categories,
        "links" => Links,
        "views" => Views,
        _ => null,
    };
}
