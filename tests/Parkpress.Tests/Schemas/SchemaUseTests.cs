using System.Text.Json;
using Parkpress.Content.FrontMatter;
using Parkpress.Tests.Rules;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Schemas;

/// <summary>The schemas against what people write: the sample site is accepted, the bad examples of the rules are not.</summary>
public sealed class SchemaUseTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.At("content"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Front_matter_of_the_sample_site_is_accepted(string path)
    {
        string? json = YamlAsJson.OfFrontMatter(File.ReadAllText(Repository.At(path)));

        Assert.NotNull(json);
        Assert.Empty(PublishedSchema.ProblemsOf(SchemaOf(path), json));
    }

    [Theory]
    [InlineData("site", "site.yml")]
    [InlineData("links", "content/_data/links.yml")]
    [InlineData("views", "content/_data/views.yml")]
    [InlineData("categories", "content/_data/categories.yml")]
    public void Settings_and_data_of_the_sample_site_are_accepted(string name, string path) =>
        Assert.Empty(PublishedSchema.ProblemsOf(name, YamlAsJson.Of(File.ReadAllText(Repository.At(path)))));

    [Theory]
    [InlineData("PP2001", "page")]
    [InlineData("PP2002", "page")]
    [InlineData("PP2003", "page")]
    [InlineData("PP2004", "page")]
    [InlineData("PP2007", "page")]
    [InlineData("PP2008", "page")]
    [InlineData("PP2009", "page")]
    [InlineData("PP2011", "page")]
    [InlineData("PP1201", "site")]
    [InlineData("PP1202", "site")]
    [InlineData("PP1203", "site")]
    public void What_a_rule_refuses_the_schema_refuses(string code, string name)
    {
        RulePage page = RulePage.Read(code);

        Assert.NotEmpty(page.Bad.SelectMany(file => ProblemsOf(name, file)));
        Assert.Empty(page.Good.SelectMany(file => ProblemsOf(name, file)));
    }

    [Theory]
    [InlineData("2024-03-05", true)]
    [InlineData("2024-3-5", true)]
    [InlineData("2024-03-05 9:30", true)]
    [InlineData("2024-03-05 09:30:59 +08:00", true)]
    [InlineData("2024-03-05T09:30:00.5Z", true)]
    [InlineData("2024-04-31", false)]
    [InlineData("2024-02-30", false)]
    [InlineData("2024-13-01", false)]
    [InlineData("2024-00-10", false)]
    [InlineData("2024-03-05 24:00", false)]
    [InlineData("2024-03-05 9：30", false)]
    [InlineData("2024年3月5日", true)]
    [InlineData("2024年3月5日9时30分", true)]
    [InlineData("2024/3/5 9:30", true)]
    [InlineData("2024.03.05", true)]
    [InlineData("2024年13月5日", false)]
    [InlineData("03/05/2024", false)]
    [InlineData("24-03-05", false)]
    [InlineData("２０２４-03-05", false)]
    public void A_date_is_one_to_the_schema_when_it_is_one_to_the_reader(string date, bool isDate)
    {
        Assert.Equal(isDate, SiteDate.TryParse(date, TimeSpan.FromHours(8), out _));
        Assert.Equal(isDate, PublishedSchema.ProblemsOf("article", $$"""{ "date": "{{date}}" }""").Length == 0);
    }

    [Theory]
    [InlineData("""{ "title": 404, "tags": "招商，活动", "author": null, "category": ["园区动态", "企业动态"] }""")]
    [InlineData("""{ "aliases": "/old/", "tags": [2024, null], "category": "园区动态/企业动态" }""")]
    [InlineData("null")]
    public void What_the_reader_takes_the_schema_takes(string json) => Assert.Empty(PublishedSchema.ProblemsOf("article", json));

    [Theory]
    [InlineData("article", """{ "kind": "job" }""")]
    [InlineData("article", """{ "aliases": ["//old/"] }""")]
    [InlineData("article", """{ "title": ["a"] }""")]
    [InlineData("article", """{ "draft": "yes" }""")]
    [InlineData("policy", """{ "validity": "还行" }""")]
    [InlineData("section", """{ "cascade": { "paginate": 10 } }""")]
    [InlineData("section", """{ "cascade": { "auther": "王敏" } }""")]
    [InlineData("views", """{ "about": 3 }""")]
    [InlineData("views", """{ "/about/": "many" }""")]
    [InlineData("links", """[{ "group": "政府部门", "link": [] }]""")]
    [InlineData("links", """[{ "links": [{ "url": "www.example.cn" }] }]""")]
    [InlineData("categories", """[{ "name": "园区动态", "children": [{ "name": "企业动态", "children": [] }] }]""")]
    public void What_the_reader_does_not_take_the_schema_refuses(string name, string json) => Assert.NotEmpty(PublishedSchema.ProblemsOf(name, json));

    private static string[] ProblemsOf(string name, RuleExampleFile file) =>
        file.Path.EndsWith(".yml", StringComparison.Ordinal) ? PublishedSchema.ProblemsOf(name, YamlAsJson.Of(file.Text))
        : name != "site" && YamlAsJson.OfFrontMatter(file.FileText) is { } json ? PublishedSchema.ProblemsOf(SchemaOf(file, json, name), json)
        : [];

    /// <summary>An example may name its kind; what stands there wrongly names no schema.</summary>
    private static string SchemaOf(RuleExampleFile file, string json, string name)
    {
        using JsonDocument fields = JsonDocument.Parse(json);
        string? kind = fields.RootElement.TryGetProperty("kind", out JsonElement value) ? value.GetString() : null;
        return file.Path.EndsWith("/index.md", StringComparison.Ordinal) ? "section"
            : kind is not null && ContentKindNames.Find(kind) is not null ? kind
            : name;
    }

    /// <summary>The name of the schema for a page of the sample site: its kind is known only when its folder is.</summary>
    private static string SchemaOf(string path) =>
        path.EndsWith("/index.md", StringComparison.Ordinal) ? "section" : ContentKindNames.NameOf(SampleKinds.Of(path));
}
