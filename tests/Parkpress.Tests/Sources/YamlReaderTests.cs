using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Tests.Sources;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 值", "值", "值")]
    [InlineData("a: '值'", "值", "'值'")]
    [InlineData("a: \"值\\t\\u503C\"", "值\t值", "\"值\\t\\u503C\"")]
    [InlineData("a: 'it''s'", "it's", "'it''s'")]
    [InlineData("a:   值   # 注释", "值", "值")]
    [InlineData("a: 一\n  二", "一 二", "一\n  二")]
    [InlineData("a: |\n  一\n  二\nb: 1", "一\n二\n", "|\n  一\n  二")]
    [InlineData("a: >-\n  一\n  二\nb: 1", "一 二", ">-\n  一\n  二")]
    [InlineData("a: \"一\n  二\"", "一 二", "\"一\n  二\"")]
    [InlineData("a: 404", "404", "404")]
    [InlineData("a: .386", ".386", ".386")]
    [InlineData("a: =", "=", "=")]
    [InlineData("a: <<", "<<", "<<")]
    [InlineData("a: 2022-13-45", "2022-13-45", "2022-13-45")]
    [InlineData("a: yes", "yes", "yes")]
    [InlineData("a: 0x1F", "0x1F", "0x1F")]
    [InlineData("a: 8:30", "8:30", "8:30")]
    [InlineData("a: 时间：八点", "时间：八点", "时间：八点")]
    [InlineData("a: https://example.cn/#x", "https://example.cn/#x", "https://example.cn/#x")]
    [InlineData("a: '!x'", "!x", "'!x'")]
    public void A_scalar_is_its_text_and_its_span_what_was_written(string text, string value, string written)
    {
        Yaml yaml = Yaml.Mapping(text);
        YamlScalar scalar = Assert.IsType<YamlScalar>(((YamlMapping)yaml.Root!).Entries[0].Value);

        Assert.Equal(value, scalar.Value);
        Assert.Equal(written, yaml.Cut(scalar.Span));
        Assert.False(scalar.IsNull);
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ~")]
    [InlineData("a: null")]
    [InlineData("a: Null")]
    [InlineData("a: NULL")]
    [InlineData("a: # nothing")]
    public void An_absent_value_is_null(string text) => Assert.True(Yaml.Mapping(text).Value.IsNull);

    [Theory]
    [InlineData("a: 'null'")]
    [InlineData("a: \"~\"")]
    [InlineData("a: ''")]
    [InlineData("a: nil")]
    public void A_quoted_value_is_never_null(string text) => Assert.False(Yaml.Mapping(text).Value.IsNull);

    [Fact]
    public void Mappings_and_lists_span_their_items()
    {
        Yaml yaml = Yaml.Mapping("一: [甲, 乙]\n二:\n  - 丙\n  - 丁: 戊\n三: {己: 庚}\n");
        var map = (YamlMapping)yaml.Root!;

        Assert.Equal(["一", "二", "三"], map.Entries.Select(entry => entry.Key));
        Assert.Equal("[甲, 乙]", yaml.Cut(map.Entries[0].Value.Span));
        Assert.Equal("- 丙\n  - 丁: 戊", yaml.Cut(map.Entries[1].Value.Span));
        Assert.Equal("{己: 庚}", yaml.Cut(map.Entries[2].Value.Span));
        Assert.Equal("戊", yaml.Cut(((YamlMapping)((YamlSequence)map.Entries[1].Value).Items[1]).Find("丁")!.Value.Span));
    }

    [Fact]
    public void Spans_count_from_the_start_of_the_file()
    {
        var text = new SourceText("a.md", "---\n标题: 值\n---\n");
        var diagnostics = new DiagnosticBag();
        YamlMapping map = YamlReader.ReadMapping(text, new TextSpan(4, 10), diagnostics)!;

        Assert.Equal(new TextSpan(4, 6), map.Entries[0].KeySpan);
        Assert.Equal(new TextSpan(8, 9), map.Entries[0].Value.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# 只有注释\n")]
    [InlineData("~")]
    public void Nothing_is_an_empty_mapping(string text)
    {
        var diagnostics = new DiagnosticBag();
        YamlMapping? map = YamlReader.ReadMapping(new SourceText("a.yml", text), new TextSpan(0, text.Length), diagnostics);

        Assert.Empty(map!.Entries);
        Assert.Equal(0, diagnostics.Count);
    }

    [Fact]
    public void A_key_given_twice_is_told_with_both_places_and_the_first_counts()
    {
        Yaml yaml = Yaml.Read("title: 一\nauthor: 王\ntitle: 二\n");
        Diagnostic finding = Assert.Single(yaml.Findings);

        Assert.Equal("PP1104", finding.Rule.Code);
        Assert.Equal(TextSpan.At(19, 5), finding.Primary.Span);
        Assert.Equal(new TextSpan(0, 5), Assert.Single(finding.Secondary).Span);
        Assert.Equal("一", ((YamlScalar)((YamlMapping)yaml.Root!).Find("title")!.Value).Value);
    }

    [Theory]
    [InlineData("title: 通知: 放假", ":", "put the value in quotes: `title: \"通知: 放假\"`")]
    [InlineData("title: 说\"好\": 放假", ":", "put the value in quotes: `title: '说\"好\": 放假'`")]
    [InlineData("title：放假\nauthor: 王", "：", "write `title: 放假` with a half-width colon and a space")]
    [InlineData("title：放假", "：", "write `title: 放假` with a half-width colon and a space")]
    public void The_usual_slips_with_colons_are_told_with_the_cure(string text, string underlined, string help)
    {
        (string code, string cut, string cure) = Yaml.Read(text) is { Root: null } ? Yaml.Read(text).Finding : NotAMapping(text);

        Assert.True(code is "PP1101" or "PP1103");
        Assert.Equal(underlined, cut);
        Assert.Equal(help, cure);
    }

    [Theory]
    [InlineData("一句话", "一句话")]
    [InlineData("- 甲\n- 乙\n", "- 甲")]
    public void A_root_that_is_no_mapping_is_told(string text, string underlined)
    {
        (string code, string cut, _) = NotAMapping(text);

        Assert.Equal("PP1102", code);
        Assert.Equal(underlined, cut);
    }

    [Theory]
    [InlineData("a: &锚 1", "PP1105")]
    [InlineData("a: *锚", "PP1105")]
    [InlineData("a: !!int 1", "PP1105")]
    [InlineData("a: !own 1", "PP1105")]
    [InlineData("[a, b]: c", "PP1102")]
    [InlineData("a: 1\n---\nb: 2", "PP1101")]
    [InlineData("a: [1, 2", "PP1101")]
    [InlineData("a: \"没有结束", "PP1101")]
    [InlineData("a: \"下一行\n没有缩进\"", "PP1101")]
    [InlineData("a: 1\n b: 2", "PP1101")]
    [InlineData("a: @x", "PP1101")]
    [InlineData("a: `x`", "PP1101")]
    [InlineData("%YAML 9.9\n---\na: 1", "PP1101")]
    public void What_the_subset_leaves_out_is_told(string text, string code)
    {
        Diagnostic[] findings = Yaml.Read(text).Findings;

        Assert.Equal(code, Assert.Single(findings).Rule.Code);
        Assert.NotEqual("", findings[0].Help.English);
        Assert.NotEqual("", findings[0].Help.Chinese);
    }

    [Fact]
    public void An_indenting_tab_is_underlined()
    {
        Yaml yaml = Yaml.Read("a:\n  b: 1\n\tc: 2\n");

        Assert.Equal(("PP1101", "\t", "replace the tab by two spaces"), yaml.Finding);
    }

    [Fact]
    public void A_tab_inside_a_value_is_no_indent() => Assert.Equal("甲\t乙", Yaml.Mapping("a: 甲\t乙").Value.Value);

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 200)) + string.Concat(Enumerable.Repeat("]", 200));

        Assert.Equal("PP1106", Yaml.Read("a: " + deep).Finding.Code);
    }

    [Fact]
    public void Nesting_within_the_limit_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 20)) + string.Concat(Enumerable.Repeat("]", 20));

        Assert.Empty(Yaml.Read("a: " + deep).Findings);
    }

    private static (string Code, string Underlined, string Help) NotAMapping(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.ReadMapping(new SourceText("a.yml", text), new TextSpan(0, text.Length), diagnostics));
        Diagnostic finding = Assert.Single(diagnostics.ToSorted());
        return (finding.Rule.Code, text[finding.Primary.Span.Start..finding.Primary.Span.End], finding.Help.English);
    }
}
