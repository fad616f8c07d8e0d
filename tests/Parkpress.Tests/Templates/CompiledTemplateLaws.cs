using CsCheck;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

/// <summary>Our nodes against Scriban's: the same templates give the same text, or fail with the same message.</summary>
public sealed class CompiledTemplateLaws
{
    private const string Files =
        """
        -- site.yml --
        title: 园区 & <网>
        base_url: https://example.cn/
        params: {colour: "#123", list: [甲, 乙, 丙], nested: {a: 1}}
        -- content/news/index.md --
        # 新闻
        -- content/news/2024-03-05-a.md --
        ---
        title: "甲 <b> & \"引\""
        tags: [一, 二, 三]
        category: 通知
        summary: 摘要
        ---
        ## 一
        ## 二
        ### 三
        正文。
        -- content/news/2024-04-01-b.md --
        ---
        title: 乙
        tags: [二, 三]
        pinned: true
        ---
        正文乙。
        -- templates/partials/p.html --
        <p>{{ $item }}{{ if $n && $n > 1 }}多{{ end }}{{ x ?? "无" }}</p>
        -- templates/partials/loop.html --
        {{ for i in $list }}[{{ i }}{{ if for.last }}。{{ else }},{{ end }}]{{ if i == 3; break; end }}{{ end }}
        -- templates/partials/plain.html --
        {{ func double(n); ret n * 2; end; double 21 }}{{ item ?? "-" }}{{ for i in 1..2 }}{{ include "p" item: i n: i }}{{ end }}
        -- templates/layouts/frame.html --
        <main>{{ content }}</main>{{ x ?? "空" }}
        """;

    private static readonly Gen<string> s_atom = Gen.OneOf(
        "page.title", "page.tags", "page.tags.size", "page.category", "page.date", "page.prev", "page.next", "page.prev?.title", "page.words", "page.is_pinned", "page.summary",
        "page.section.title", "page.tags[0].name", "page.tags[-1].url", "page.tags[7]", "page.breadcrumbs[1].title", "page.toc[0].children", "page.show_toc", "page.nothing", "page",
        "site.title", "site.params.list", "site.params.list[1]", "site.params.nested.a", "site.params.none", "site.pages", "site.tags", "site.sections[0].pages.size", "site.theme?.color",
        "x", "$y", "i", "item", "for.index", "for.first", "for.last", "for.length", "for.rindex", "for.even", "for.changed", "empty",
        "1", "2", "3", "0", "-1", "2.5", "true", "false", "null", "\"文\"", "\"\"", "\"<b>\"", "\"3\"", "[1, 2, 3]", "[]", "(1..4)", "{a: 1, b: \"二\"}", "page.params");

    private static readonly Gen<string> s_filter = Gen.OneOf(
        "string.upcase", "string.size", "string.truncate 3", "array.size", "array.first", "array.join \"、\"", "array.reverse", "raw", "json", "object.default \"缺\"",
        "string.contains \"甲\"", "array.map \"name\"", "math.plus 1", "string.append \"!\"", "string.slice 1", "string.slice 0 2", "url", "nothing", "array.limit 2");

    private static readonly Gen<string> s_expression = Gen.Recursive<string>((depth, inner) => depth > 3 ? s_atom : Gen.Frequency(
        (6, s_atom),
        (2, Gen.Select(inner, Gen.OneOf("==", "!=", ">", "<", ">=", "<=", "&&", "||", "??", "+", "*"), inner, (a, o, b) => $"({a}) {o} ({b})")),
        (1, inner.Select(a => $"!({a})")),
        (1, Gen.Select(inner, inner, inner, (a, b, c) => $"(({a}) ? ({b}) : ({c}))")),
        (2, Gen.Select(inner, s_filter, (a, f) => $"(({a}) | {f})")),
        (1, Gen.Select(inner, s_filter, s_filter, (a, f, g) => $"(({a}) | {f} | {g})")),
        (1, Gen.OneOf("date.format page.date \"yyyy年M月d日\"", "(site.section \"news\").title", "site.recent \"news\" 2", "url \"/a b/\"", "url", "date.format", "array.size page.tags"))));

    private static readonly Gen<string> s_statement = Gen.Recursive<string>((depth, inner) =>
    {
        Gen<string> block = inner.List[0, 3].Select(string.Concat);
        Gen<string> leaf = Gen.Frequency(
            (3, Gen.OneOf("<p>", "文 & 字", "\n  ", "</p>\n")),
            (5, s_expression.Select(e => $"{{{{ {e} }}}}")),
            (1, s_expression.Select(e => $"{{{{ x = {e} }}}}")),
            (1, s_expression.Select(e => $"{{{{ $y = {e} }}}}")),
            (1, s_expression.Select(e => $"{{{{ include \"p\" item: ({e}) n: 2 }}}}")),
            (1, s_expression.Select(e => $"{{{{ include \"loop\" list: ({e}) }}}}")),
            (1, Gen.OneOf("{{ include \"plain\" }}", "{{ cached \"footer\" | string.size }}", "{{ include \"nicht\" }}", "{{ x += 1 }}", "{{ x++ }}", "{{ include \"p\" }}")));
        return depth > 2 ? leaf : Gen.Frequency(
            (4, leaf),
            (2, Gen.Select(s_expression, block, block, (e, a, b) => $"{{{{ if {e} }}}}{a}{{{{ else }}}}{b}{{{{ end }}}}")),
            (1, Gen.Select(s_expression, s_expression, block, block, (e, f, a, b) => $"{{{{ if {e} }}}}{a}{{{{ else if {f} }}}}{b}{{{{ end }}}}")),
            (2, Gen.Select(Gen.OneOf("i", "item", "$y"), s_expression, Gen.OneOf("", "", " limit:2", " offset:1", " reversed", " offset:1 limit:1 reversed"), block, (v, e, o, a) => $"{{{{ for {v} in ({e}){o} }}}}{a}{{{{ end }}}}")),
            (1, Gen.Select(s_expression, s_expression, Gen.OneOf("break", "continue"), block, (e, f, b, a) => $"{{{{ for i in ({e}) }}}}{a}{{{{ if {f}; {b}; end }}}}{a}{{{{ else }}}}空{{{{ end }}}}")),
            (1, block.Select(a => $"{{{{ capture x }}}}{a}{{{{ end }}}}{{{{ x }}}}")),
            (1, Gen.Select(s_expression, block, block, (e, a, b) => $"{{{{ case {e} }}}}{{{{ when 1 }}}}{a}{{{{ else }}}}{b}{{{{ end }}}}")),
            (1, block.Select(a => $"{{{{ wrap shell \"frame\" }}}}{a}{{{{ end }}}}")));
    });

    private static readonly Lazy<TemplateStage> s_stage = new(() => new TemplateStage(Files));

    [Fact]
    public void Generated_templates_give_what_scriban_gives()
    {
        int compiled = 0;
        Law.Holds(s_statement.List[1, 4].Select(string.Concat), 20_000, template =>
        {
            (string ours, string scribans) = s_stage.Value.Render(template, "/news/a/", out bool isCompiled);
            Assert.True(ours == scribans, $"{template}\nours:     {ours}\nScriban's: {scribans}");
            compiled += isCompiled ? 1 : 0;
        });
        Assert.InRange(compiled, 10_000, 20_000);
    }

    [Theory]
    [InlineData("{{ page.title }}{{ page.prev?.title }}{{ page.tags[0].name }}{{ site.params.list[-1] }}")]
    [InlineData("{{ if page.title == \"甲\" && !page.is_pinned || site.pages.size > 3 }}a{{ else if page.date }}b{{ else }}c{{ end }}")]
    [InlineData("{{ for i in site.pages limit:2 reversed }}{{ for.index }}{{ break }}{{ end }}")]
    [InlineData("{{ x = 1; $y = x; include \"p\" item: x n: $y }}")]
    [InlineData("{{ page.title | string.upcase | string.truncate 3 }}{{ page.tags | array.map \"name\" | array.join \"、\" }}{{ \"a\" | json | raw }}")]
    [InlineData("{{ wrap shell \"frame\" }}{{ page.content }}{{ end }}")]
    [InlineData("{{ capture x }}a{{ end }}{{ case 1 }}{{ when 1 }}a{{ else }}b{{ end }}")]
    [InlineData("{{ (page.title == \"a\") ? [1, 2] : {a: 1} }}{{ x += 1 }}{{ x++ }}{{ (1..3) | array.size }}{{ -1 }}{{ $\"{x}\" }}")]
    public void Usual_statements_are_ours(string template)
    {
        s_stage.Value.Render(template, "/news/a/", out bool isCompiled);

        Assert.True(isCompiled);
    }

    [Theory]
    [InlineData("{{ for i in 1..3 }}{{ for j in 1..3 }}{{ if j == 2; break; end }}{{ i }}{{ j }} {{ end }}{{ end }}")]
    [InlineData("{{ for page in site.pages }}{{ page.title }}{{ end }}{{ page.title }}")]
    [InlineData("{{ for i in 1..3 }}{{ include \"plain\" }}{{ i }}{{ end }}")]
    [InlineData("{{ n = 0; while n < 3; n = n + 1; include \"p\" item: n n: n; end }}{{ n }}")]
    [InlineData("{{ func f(a); ret a + 1; end }}{{ x = f 1 }}{{ include \"p\" item: x }}{{ for item in [1, 2] }}{{ include \"plain\" }}{{ end }}")]
    [InlineData("{{ $y = 1 }}{{ object.eval \"$y + 1\" }}{{ x = 5 }}{{ object.eval_template \"{{ x }}\" }}")]
    [InlineData("{{ array.each [1, 2] @math.abs }}{{ [3, 1, 2] | array.sort | array.join \",\" }}")]
    [InlineData("{{ break }}")]
    [InlineData("{{ include \"p\" item: 1 n: undefined }}")]
    [InlineData("{{ page.nothing }}")]
    [InlineData("{{ $nothing }}")]
    [InlineData("{{ page.prev.title.more }}")]
    [InlineData("{{ site.params.none.more }}")]
    [InlineData("{{ 1 | 2 }}")]
    [InlineData("{{ for i in 5 }}{{ end }}")]
    [InlineData("{{ page }}")]
    [InlineData("{{ wrap page.title }}x{{ end }}")]
    [InlineData("{{ wrap shell \"frame\" }}{{ x = 7 }}a{{ end }}{{ content }}{{ x }}")]
    [InlineData("{{ with {a: 1} }}{{ a }}{{ end }}")]
    [InlineData("{{ tablerow i in 1..4 cols:2 }}{{ i }}{{ end }}")]
    [InlineData("{{ import {a: 1} }}{{ a }}")]
    [InlineData("{{ x = {a: 1} }}{{ x.a = 2 }}{{ x.a }}{{ x[\"a\"] }}{{ x.b ?? 3 }}")]
    [InlineData("{{ $\"{page.title}!\" }}{{ `a` }}")]
    public void Rare_statements_give_what_scriban_gives(string template)
    {
        (string ours, string scribans) = s_stage.Value.Render(template, "/news/a/", out _);

        Assert.Equal(scribans, ours);
    }
}
