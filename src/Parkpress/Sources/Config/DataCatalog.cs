using System.Collections.Immutable;

namespace Parkpress.Sources.Config;

/// <summary>The data files whose shape Parkpress or its theme relies on; all others may hold anything.</summary>
internal static class DataCatalog
{
    private static readonly Setting Name = new("name", SettingType.Text, new("name", "名称")) { IsRequired = true };
    private static readonly Setting Description = new("description", SettingType.Text, new("a few words", "简短说明"));
    private static readonly Setting CategorySlug = new("slug", SettingType.Text, new("segment of the address", "网址的一段"));

    private static readonly Setting Links = new("links", SettingType.MapList, new("links in groups", "分组的友情链接"))
    {
        Children =
        [
            new("group", SettingType.Text, new("name of the group", "分组名称")) { IsRequired = true },
            new("links", SettingType.MapList, new("links of the group", "该组的链接"))
            {
                IsRequired = true,
                Children =
                [
                    Name,
                    new("url", SettingType.Link, new("address", "网址")) { IsRequired = true },
                    Description,
                    new("logo", SettingType.Text, new("path of a picture", "图片路径")),
                ],
            },
        ],
    };

    private static readonly Setting Categories = new("categories", SettingType.MapList, new("categories in display order", "按显示顺序排列的分类"))
    {
        Children =
        [
            Name, CategorySlug, Description,
            new("children", SettingType.MapList, new("second level", "二级分类")) { Children = [Name, CategorySlug, Description] },
        ],
    };

    private static readonly Setting Views = new("views", SettingType.IntegerMap, new("hits by address", "各网址的浏览次数"));

    private static readonly ImmutableArray<Setting> All = [Links, Categories, Views];

    /// <summary>What <c>content/_data/NAME.yml</c> must hold; null when it may hold anything.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(file => file.Name == name);
}
