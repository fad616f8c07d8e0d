using CsCheck;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;
using Parkpress.Tests.Content.FrontMatter;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

/// <summary>The short way through plain front matter must find what YamlDotNet finds, or leave it to YamlDotNet.</summary>
public sealed class PlainYamlTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        "title", "date", "tags", "a", "b_1", "title", "views", "标题", "\"q\"", "1a", "name with space", "_x", "-x", "?", "<<", "名：称", "null", "");

    private static readonly Gen<string> Piece = Gen.OneOf(
        "开园仪式", "a", "word", "12", "-5", "0x1F", "3.14", "true", "null", "~", "2025-11-19", "T14:03:38+08:00", "09:30", "园区动态/企业动态", "/images/a.jpg", "https://a.cn/b", " ", "  ",
        "，", "：", "“", "”", "（一）", "《", "𠮷", "😀", "é", ":", ": ", " #", "#", " # c", ",", ", ", "[", "]", "{", "}", "\"", "'", "''", "\\", "\\n", "&x", "*x", "!", "!!str", "|", ">", "%", "@", "`",
        "-", "- ", "?", "? ", "---", "...", "\t", "\u00A0", "\u0085", "\u2028", "\u3000", "\uFEFF", "\u007F", "=", "<<", "＃", "．");

    private static readonly Gen<string> Words = Piece.Array[0, 4].Select(string.Concat);

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Words, Words.Select(words => $"\"{words}\""), Words.Select(words => $"'{words}'"), Gen.OneOf("开园", "abc", "\"甲\"", "'乙'", "2025-11-19T14:03:38+08:00", "374"));

    private static readonly Gen<string> LineEnd = Gen.Frequency((20, Gen.Const("\n")), (4, Gen.Const("\r\n")), (1, Gen.OneOf("\r", "\n\n", "\n \n", " \n", "  # 注释\n", "")));

    private static readonly Gen<string> Value = Gen.OneOf(
        Scalar,
        Scalar.Array[0, 4].Select(items => $"[{string.Join(", ", items)}]"),
        Gen.Select(Scalar.Array[0, 4], Gen.OneOf(",", " , ", ",\n", ", \n  ")).Select((items, comma) => $"[ {string.Join(comma, items)} ]"),
        Gen.Select(Scalar.Array[1, 4], Gen.OneOf("", "  ", "    ", " "), Gen.OneOf("- ", "- ", "-", "-  ")).Select((items, indent, dash) => string.Concat(items.Select(item => $"\n{indent}{dash}{item}"))),
        Gen.Select(Scalar, Scalar, Gen.OneOf("\n  ", "\n", "\n- ", "\n  - ")).Select((first, second, gap) => first + gap + second),
        Gen.OneOf("", " ", "{a: b}", "{}", "[]", "[ ]", "[[a]]", "|\n  块\n  文", ">\n  折\n  叠", "\n  a: b\n  c: d"));

    private static readonly Gen<string> Entry = Gen.Select(Name, Gen.Frequency((8, Gen.Const(": ")), (1, Gen.OneOf(":", " : ", ":  ", "：", "", ":\t"))), Value, LineEnd)
        .Select((name, colon, value, end) => name + colon + value + end);

    // With one thing out of the ordinary at most, or none.
    private static readonly Gen<string> Plain = Gen.Select(
        Gen.OneOf("title", "date", "tags", "a", "b_1", "views"),
        Gen.OneOf(": ", ":   "),
        Gen.OneOf(
            Piece.Where(piece => piece.Length > 1), Piece.Select(piece => "甲" + piece + "乙"), Piece.Select(piece => $"\"{piece}\""), Piece.Select(piece => $"'{piece}'"),
            Piece.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]"), Piece.Array[1, 3].Select(items => string.Concat(items.Select(item => "\n- " + item))), Gen.OneOf("", "开园")),
        LineEnd,
        (name, colon, value, end) => name + colon + value + end);

    [Fact]
    public void What_it_reads_YamlDotNet_reads_alike()
    {
        int read = 0;
        Law.Holds(Gen.Frequency((1, Entry), (6, Plain)).Array[0, 4].Select(string.Concat), 60_000, yaml => read += AssertAlike("", yaml, "---\nText # [a]: b\n"));
        Assert.InRange(read, 10_000, 50_000);
    }

    [Fact]
    public void Front_matter_as_it_comes_is_read_alike_when_damaged()
    {
        int read = 0;
        Law.Holds(Damage.Of(FrontMatterTexts.All), 6000, yaml => read += AssertAlike("---\n", yaml, ""));
        Law.Holds(Damage.Of([Usual, Usual, Usual.Replace("\n", "\r\n", StringComparison.Ordinal)]), 6000, yaml => read += AssertAlike("---\n", yaml, "---\n正文\n"));
        Assert.InRange(read, 500, 11_000);
    }

    [Fact]
    public void Usual_front_matter_takes_the_short_way()
    {
        Assert.Equal(1, AssertAlike("", Usual, ""));
        Assert.Equal(1, AssertAlike("---\n", Usual.TrimEnd('\n'), "\n---\n"));
        Assert.Equal(1, AssertAlike("", Usual.Replace("\n", "\r\n", StringComparison.Ordinal), "---\r\n"));
    }

    private const string Usual = """
        title: "园区组织停车场创新，试飞渠道进一步聚集"
        date: 2025-11-19T09:14:37+08:00
        updated: 2025-11-19 09:14
        category: "园区动态/项目建设"
        tags: ["总投资", '主体结构', 开工仪式]
        keywords:
        - 低空
        - "机场"
        products:
          - 无人机
          - '卫星'
        aliases: []
        summary: '根据企业安排：组织质量人才峰会'
        views: 191
        pinned: true
        author: 罗志桐
        source: 《江城日报》
        cover: /images/2025/11/c009997.jpg

        """;

    /// <summary>1 when it was read, 0 when it was left to the other.</summary>
    private static int AssertAlike(string before, string yaml, string after)
    {
        var text = new SourceText("content/a.md", before + yaml + after);
        TextSpan span = TextSpan.At(before.Length, yaml.Length);
        if (PlainYaml.TryRead(text, span) is not { } plain)
        {
            return 0;
        }

        var findings = new DiagnosticBag();
        YamlNode? any = YamlReader.ReadAny(text, span, findings);
        Assert.Equal("", string.Join('\n', findings.ToSorted().Select(finding => $"{finding.Rule.Code} {finding.Message.English}")));
        Assert.Equal(Show(any), Show(plain));
        return 1;
    }

    private static string Show(YamlNode? node) => node switch
    {
        null => "none",
        YamlScalar scalar => $"{Show(scalar.Span)}{(scalar.IsQuoted ? "q" : "p")}<{scalar.Value}>",
        YamlSequence list => $"{Show(list.Span)}[{string.Join("|", list.Items.Select(Show))}]",
        YamlMapping map => $"{Show(map.Span)}{{{string.Join("|", map.Entries.Select(entry => $"{Show(entry.KeySpan)}<{entry.Key}>={Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    private static string Show(TextSpan span) => $"{span.Start}-{span.End}";
}
