using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Tests.Golden;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Schemas;

/// <summary>The schemas themselves: published as the code writes them, well formed, in both languages.</summary>
public sealed class SchemaFileTests
{
    /// <summary>Keywords of draft-07 that our schemas use and that the validator of the tests knows, and one of editors that all others pass over.</summary>
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
    [
        "$schema", "title", "description", "type", "properties", "patternProperties", "additionalProperties", "required", "enum", "items", "pattern",
        "patternErrorMessage", "minimum", "maximum", "maxItems", "examples",
    ]);

    public static TheoryData<string> Names => [.. SiteSchemas.Common().Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_published_schema_is_what_the_code_writes(string name)
    {
        string path = PublishedSchema.PathOf(name);
        string expected = SiteSchemas.Common().Single(schema => schema.Name == name).Json;
        string published = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Acceptance.IsAsked && published != expected)
        {
            File.WriteAllText(path, expected);
            Acceptance.Fail($"docs/schema/{name}.json");
        }

        Assert.True(
            published == expected,
            $"{TextDifference.Describe($"docs/schema/{name}.json", Encoding.UTF8.GetBytes(published), Encoding.UTF8.GetBytes(expected))}\n{Acceptance.Hint}");
    }

    [Fact]
    public void Nothing_else_is_published() =>
        Assert.Equal(
            SiteSchemas.Common().Select(schema => schema.Name + ".json").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.At("docs/schema")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_one_in_draft_7_with_keywords_that_every_tool_knows(string name)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(PublishedSchema.PathOf(name)));

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Empty(KeywordsOf(schema.RootElement).Except(Keywords));
        Assert.NotNull(PublishedSchema.Parse(schema.RootElement.GetRawText()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_has_a_title_in_both_languages(string name)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(PublishedSchema.PathOf(name)));

        Assert.All(
            Described(schema.RootElement),
            item => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.* / .*[a-zA-Z]", item.GetProperty("title").GetString()));
    }

    [Fact]
    public void A_field_stands_in_the_schemas_of_its_kinds_and_of_sections_alone()
    {
        foreach ((string name, ContentKind kind) in ContentKindNames.All)
        {
            Assert.Equal(FieldCatalog.All.Where(field => (field.Kinds & kind) != 0 && !field.IsSectionOnly).Select(field => field.Name), PropertiesOf(name));
        }

        Assert.Equal(FieldCatalog.All.Select(field => field.Name), PropertiesOf("section"));
    }

    [Fact]
    public void A_site_of_its_own_fields_gets_schemas_that_know_them()
    {
        using TinySite site = TinySite.Of("-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nfields: { ward: text, opened: date, title: int }\n");
        string json = SiteSchemas.Of(site.Root).Single(schema => schema.Name == "article").Json;
        NJsonSchema.JsonSchema schema = PublishedSchema.Parse(json);

        Assert.Empty(PublishedSchema.ProblemsOf(schema, """{ "title": "开放日", "ward": "汉南", "opened": "2024-03-05" }"""));
        Assert.NotEmpty(PublishedSchema.ProblemsOf(schema, """{ "opened": "三月" }"""));
        Assert.NotEmpty(PublishedSchema.ProblemsOf("article", """{ "ward": "汉南" }"""));
    }

    [Fact]
    public void A_folder_without_settings_gets_the_common_schemas()
    {
        using var folder = new TempFolder();

        Assert.Equal(SiteSchemas.Common(), SiteSchemas.Of(folder.Path));
    }

    [Fact]
    public void Rules_are_offered_with_the_severities_that_a_site_may_choose()
    {
        Rule free = RuleCatalog.All.First(rule => !rule.IsFixed);
        Rule bound = RuleCatalog.All.First(rule => rule.IsFixed);

        Assert.Empty(PublishedSchema.ProblemsOf("site", Site($"\"{free.Code}\": \"info\"")));
        Assert.NotEmpty(PublishedSchema.ProblemsOf("site", Site($"\"{free.Code}\": \"loud\"")));
        Assert.NotEmpty(PublishedSchema.ProblemsOf("site", Site($"\"{bound.Code}\": \"info\"")));
    }

    private static string Site(string rules) => $$"""{ "title": "园区", "base_url": "https://example.cn/", "rules": { {{rules}} } }""";

    private static string[] PropertiesOf(string name)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(PublishedSchema.PathOf(name)));
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }

    /// <summary>The schema and those of all its properties, however deep.</summary>
    private static IEnumerable<JsonElement> Described(JsonElement schema) =>
        Below(schema).Where(pair => pair.IsProperty).SelectMany(pair => Described(pair.Schema))
            .Concat(Below(schema).Where(pair => !pair.IsProperty).SelectMany(pair => Described(pair.Schema).Skip(1)))
            .Prepend(schema);

    private static IEnumerable<string> KeywordsOf(JsonElement schema) =>
        schema.EnumerateObject().Select(member => member.Name).Concat(Below(schema).SelectMany(pair => KeywordsOf(pair.Schema)));

    /// <summary>Schemas that stand directly in a schema.</summary>
    private static IEnumerable<(JsonElement Schema, bool IsProperty)> Below(JsonElement schema) =>
        schema.EnumerateObject().SelectMany(member => member.Name switch
        {
            "properties" or "patternProperties" => member.Value.EnumerateObject().Select(property => (property.Value, true)),
            "items" or "additionalProperties" when member.Value.ValueKind == JsonValueKind.Object => [(member.Value, false)],
            _ => [],
        });
}
