using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Schemas;

/// <summary>Every schema. To add one, add a line.</summary>
internal static class SchemaCatalog
{
    /// <summary>Settings that no site can do without.</summary>
    private static readonly string[] s_required = ["title", "base_url"];

    /// <summary>All schemas: the settings, front matter by kind, data files.</summary>
    public static ImmutableArray<Schema> For(SchemaScope scope) =>
    [
        new("site", new LocalText("settings of the site: site.yml", "网站设置：site.yml"), writer => WriteSite(writer, scope)),
        .. ContentKindNames.All.Select(kind => new Schema(kind.Name, MeaningOf(kind.Kind), writer => WriteKind(writer, kind.Kind, scope))),
        new("section", new LocalText("front matter of a folder's index.md", "栏目首页 index.md 的文首字段"), writer => FieldSchema.WriteMap(writer, FieldCatalog.All, scope)),
        new("links", new LocalText("links to other sites: _data/links.yml", "友情链接：_data/links.yml"), writer => SettingSchema.WriteMapList(writer, DataFiles.Links)),
        new("views", new LocalText("views counted elsewhere: _data/views.yml", "原有的浏览次数：_data/views.yml"), DataFiles.WriteViews),
        new("categories", new LocalText("categories in their order: _data/categories.yml", "分类及其顺序：_data/categories.yml"), writer => SettingSchema.WriteMapList(writer, DataFiles.Categories)),
    ];

    private static void WriteSite(SchemaWriter writer, SchemaScope scope)
    {
        writer.Types("object");
        writer.Texts("required", s_required);
        SettingSchema.WriteMap(writer, [.. SettingCatalog.All.Select(setting => setting.Name == "rules" ? WithRules(setting, scope) : setting)]);
    }

    /// <summary>The setting <c>rules</c> as one setting for each rule, so that editors offer the codes with their meaning.</summary>
    private static Setting WithRules(Setting setting, SchemaScope scope) => setting with
    {
        Type = SettingType.Map,
        Children = [.. scope.Rules.Select(rule => new Setting(rule.Code, SettingType.Choice, rule.Title) { Choices = setting.Choices })],
    };

    /// <summary>Front matter of one kind. A page may name its kind, but no other.</summary>
    private static void WriteKind(SchemaWriter writer, ContentKind kind, SchemaScope scope) =>
        FieldSchema.WriteMap(
            writer,
            FieldCatalog.All
                .Where(field => (field.Kinds & kind) != 0 && !field.IsSectionOnly)
                .Select(field => field == FieldCatalog.Kind ? field with { Choices = [ContentKindNames.NameOf(kind)] } : field),
            scope);

    private static LocalText MeaningOf(ContentKind kind) => kind switch
    {
        ContentKind.Article => new LocalText("front matter of an article", "新闻文章的文首字段"),
        ContentKind.Notice => new LocalText("front matter of a notice", "通知公告的文首字段"),
        ContentKind.Policy => new LocalText("front matter of a policy", "政策文件的文首字段"),
        ContentKind.Enterprise => new LocalText("front matter of an enterprise", "入驻企业的文首字段"),
        ContentKind.Job => new LocalText("front matter of a job", "招聘岗位的文首字段"),
        ContentKind.Honor => new LocalText("front matter of an honour", "荣誉资质的文首字段"),
        ContentKind.Zone => new LocalText("front matter of a zone", "功能区的文首字段"),
        _ => new LocalText("front matter of a page", "普通页面的文首字段"),
    };
}
