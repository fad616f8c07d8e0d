using CsCheck;
using Parkpress.Authoring;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Authoring;

public sealed class FrontMatterTextTests
{
    private const string Path = "content/a.md";

    private static readonly FrontMatterReader s_reader = new(TimeSpan.FromHours(8), System.Collections.Frozen.FrozenDictionary<string, string>.Empty);

    [Theory]
    [InlineData("---\ntitle: 甲\n---\n正文\n", "---\ntitle: 甲\ndraft: true\n---\n正文\n")]
    [InlineData("---\ntitle: 甲\ndraft: false # 说明\n---\n正文\n", "---\ntitle: 甲\ndraft: true # 说明\n---\n正文\n")]
    [InlineData("---\r\ntitle: 甲\r\n---\r\n正文\r\n", "---\r\ntitle: 甲\r\ndraft: true\r\n---\r\n正文\r\n")]
    [InlineData("正文\n", "---\ndraft: true\n---\n\n正文\n")]
    [InlineData("", "---\ndraft: true\n---\n\n")]
    [InlineData("---\n---\n", "---\ndraft: true\n---\n")]
    public void A_field_is_set_and_nothing_else_changes(string before, string after) => Assert.Equal(after, Set(before, "draft", "true"));

    [Theory]
    [InlineData("---\ntitle: 甲\ndraft: true\ntags: [a]\n---\n", "---\ntitle: 甲\ntags: [a]\n---\n")]
    [InlineData("---\ndraft: true\n---\n正文\n", "---\n---\n正文\n")]
    [InlineData("---\ntitle: 甲\n---\n", "---\ntitle: 甲\n---\n")]
    public void A_field_is_taken_out(string before, string after) => Assert.Equal(after, Remove(before, "draft"));

    [Theory]
    [InlineData("---\naliases:\n  - /a/\n  - /b/\ntitle: 甲\n---\n", "---\ntitle: 甲\n---\n")]
    [InlineData("---\ntitle: 甲\naliases: [\n  /a/\n]\n---\n", "---\ntitle: 甲\n---\n")]
    public void A_list_is_taken_out_whole(string before, string after) => Assert.Equal(after, Remove(before, "aliases"));

    [Theory]
    [InlineData("---\ntitle: 甲\n---\n", "---\ntitle: 甲\naliases: [/x/]\n---\n")]
    [InlineData("---\naliases: [/a/]\n---\n", "---\naliases: [/a/, /x/]\n---\n")]
    [InlineData("---\naliases: []\n---\n", "---\naliases: [/x/]\n---\n")]
    [InlineData("---\naliases: /a/\n---\n", "---\naliases: [/a/, /x/]\n---\n")]
    [InlineData("---\naliases:\n  - /a/\n  - /b/\ntitle: 甲\n---\n", "---\naliases:\n  - /a/\n  - /b/\n  - /x/\ntitle: 甲\n---\n")]
    [InlineData("---\naliases:\n- /a/\n---\n", "---\naliases:\n- /a/\n- /x/\n---\n")]
    public void A_list_grows_in_its_own_style(string before, string after)
    {
        (SourceText text, RawFrontMatter fields) = Read(before);
        Assert.Equal(after, FrontMatterText.AddToList(text, fields, "aliases", "/x/"));
    }

    [Fact]
    public void A_quoted_text_is_read_as_it_was() => Law.Holds(Damage.Of("园区开放日", "a: b", "# 标题", "\"引\"", "- 项", "[x]", "true", "2026", "C:\\x", "甲“乙”丙", " 空格 ", "a #b"), 2_000, title =>
    {
        // Line ends and controls are no part of a title.
        string one = string.Concat(title.Where(c => !char.IsControl(c) && !Parkpress.Text.InvisibleCharacter.IsOrControls(c)));
        var diagnostics = new DiagnosticBag();
        string yaml = $"title: {FrontMatterText.Quote(one)}\n";
        YamlMapping? mapping = YamlReader.ReadMapping(new SourceText(Path, yaml), new TextSpan(0, yaml.Length), diagnostics);

        Assert.Equal(one, ((YamlScalar)mapping!.Entries[0].Value).Value);
        Assert.Equal(0, diagnostics.Count);
    });

    private static (SourceText Text, RawFrontMatter Fields) Read(string text)
    {
        var source = new SourceText(Path, text);
        return (source, s_reader.Read(source, new DiagnosticBag()).FrontMatter);
    }

    private static string Set(string text, string name, string value)
    {
        (SourceText source, RawFrontMatter fields) = Read(text);
        return FrontMatterText.Set(source, fields, name, value);
    }

    private static string Remove(string text, string name)
    {
        (SourceText source, RawFrontMatter fields) = Read(text);
        return FrontMatterText.Remove(source, fields, name);
    }
}
