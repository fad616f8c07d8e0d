using CsCheck;

namespace Parkpress.Tests.TinySites;

/// <summary>Sites at random: every kind of page, terms, aliases, lists of several pages, and now and then a mistake.</summary>
internal static class SiteGen
{
    private static readonly Gen<string> Settings = Gen.Select(
        Gen.OneOf("https://example.cn/", "https://example.cn/park/", "http://example.cn:8080/园区/"),
        Gen.Int[1, 3],
        Gen.OneOf("keep", "pinyin"),
        Gen.Int[1, 4],
        (address, size, slugs, limit) =>
            $"title: 园区 & <站点>\nbase_url: {address}\npaginate: {size}\nslugs: {slugs}\nfeeds: {{limit: {limit}}}\nfields: {{venue: text}}\n");

    // Pages of these folders need a date, which their names give them.
    private static readonly Gen<string> DatedName = Gen.Select(
        Gen.OneOf("news/", "news/", "news/2024/", "notices/", "policies/"),
        Gen.OneOf("2024-03-05-e", "2024-03-05-f", "2025-01-02", "2023-12-31-甲", "2024-04-01-C d", "index"),
        (folder, name) => folder + name);

    private static readonly Gen<string> OtherName = Gen.Select(
        Gen.OneOf("", "enterprises/", "jobs/", "honors/", "zones/", "其他/", "其他/子栏目/", "tags/", "a/page/"),
        Gen.OneOf("a", "b", "开园", "C d", "2025-01-02", "index"),
        (folder, name) => folder + name);

    private static readonly Gen<string> GoodLine = Gen.OneOf(
        "tags: [卫星, Launch]", "tags: [launch, C++, C]", "tags: C#，通航", "category: 园区动态/企业动态", "category: 园区动态", "category: 公告/Firms", "pinned: true", "weight: 3", "weight: -1",
        "draft: true", "date: 2030-05-06", "date: 2024-02-03 04:05", "updated: 2025-01-01", "expires: 2025-12-31", "expires: 9999-12-31", "kind: page", "summary: 写好的摘要", "author: 王芳",
        "views: 7", "keywords: [一, 二]", "toc: true", "venue: 一号机库", "layout: 404");

    // Each may be right by itself and wrong beside another page.
    private static readonly Gen<string> RiskyLine = Gen.OneOf(
        "aliases: [/old.html, /旧/]", "aliases: [/A/b/, /special.html/c/]", "slug: Same Slug", "permalink: /special.html", "permalink: /Special/x/", "permalink: /tags/", "permalink: /a/",
        "cover: photo.png", "titel: 错", "validity: 有效", "kind: job", "kind: policy", "permalink: /Archive/");

    private static readonly Gen<string> GoodParagraph = Gen.OneOf(
        "园区**动态。**后续。", "见[首页](/)、[标签](/tags/)、[订阅](/rss.xml)。", "![照片](/photo.png \"说明\")", "## 小标题", "{{< contact />}}", "{{< attachment src=\"/表.pdf\" />}}",
        "<b>粗</b> & 其他", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |", "脚注[^1]。\n\n[^1]: 说明。", "<!--more-->", "https://example.org/a?b=c&d");

    private static readonly Gen<string> RiskyParagraph = Gen.OneOf("[失效](missing.md)", "<script>alert(1)</script>", "控制\u0007符", "{{< vidoe />}}", "[草稿](开园.md)");

    private static readonly Gen<(string Path, string Text)> Document = Gen.Select(
        Gen.OneOf<string>(DatedName, OtherName),
        Gen.Frequency<string>((60, GoodLine), (1, RiskyLine)).Array[0, 4],
        Gen.Frequency<string>((60, GoodParagraph), (1, RiskyParagraph)).Array[0, 4],
        (name, lines, paragraphs) =>
            ($"content/{name}.md", $"---\ntitle: \"{name} & <题>\"\n{string.Join('\n', lines.DistinctBy(line => line.Split(':')[0]))}\n---\n{string.Join("\n\n", paragraphs.Distinct())}\n"));

    private static readonly Gen<(string Path, string Text)[]> Others = Gen.Select(
        Gen.OneOf("", "/a/: 3\n/news/e/: 100\n"),
        Gen.OneOf("", "- name: 园区动态\n  slug: dynamics\n  children: [{name: 空的}]\n"),
        Gen.Frequency<string>((6, Gen.OneOf("CNAME", "files/规则.txt", "robots.txt")), (1, Gen.OneOf("a/index.html", "a", "Special/x/index.html"))),
        Gen.OneOf("date", "weight", "title"),
        (views, categories, file, sort) => (ValueTuple<string, string>[])
        [
            ("content/_data/views.yml", views), ("content/_data/categories.yml", categories), ($"static/{file}", "x"),
            ("content/news/index.md", $"---\ntitle: 新闻\nsort: {sort}\npaginate: 2\ncascade: {{author: 本站}}\n---\n"), ("content/表.pdf", "pdf"),
        ]);

    public static Gen<SiteFiles> Site { get; } = Gen.Select(Settings, Document.Array[1, 14], Others, (settings, documents, others) =>
    {
        SiteFiles files = new SiteFiles([]).With("site.yml", settings).With("content/photo.png", SmallPicture.Png);
        foreach ((string path, string text) in others.Concat(documents))
        {
            files = files.With(path, text);
        }

        return files;
    });

    /// <summary>A site with one of its texts damaged, templates included.</summary>
    public static Gen<SiteFiles> DamagedSite { get; } = Gen.Select(Site, Gen.Int[0, 100]).SelectMany(pair => DamageOne(pair.Item1, pair.Item2));

    private static Gen<SiteFiles> DamageOne(SiteFiles files, int at)
    {
        SiteFiles withTemplates = files
            .With("templates/layouts/page.html", "{{ wrap shell \"own\" }}<h1>{{ page.title }}</h1>{{ for x in page.tags }}{{ include \"tag\" item: x }}{{ end }}{{ page.content }}{{ end }}\n")
            .With("templates/layouts/own.html", "<title>{{ page.title | string.upcase }}</title>{{ content }}{{ date.format page.date \"yyyy\" }}\n")
            .With("templates/partials/tag.html", "<a href=\"{{ $item.url }}\">{{ $item.name }}</a>\n")
            .With("templates/assets/css/own.css", "a { color: red } /* 注释 */\n")
            .With("templates/assets/js/own.js", "const a = `x${1 + 1}`; export { a };\n");
        string[] paths = [.. withTemplates.Items.Select(item => item.Path).Where(path => !path.EndsWith(".png", StringComparison.Ordinal))];
        string chosen = paths[at % paths.Length];
        string text = System.Text.Encoding.UTF8.GetString(withTemplates.Items.First(item => item.Path == chosen).Bytes);
        return Damage.Of(text).Select(damaged => withTemplates.With(chosen, damaged));
    }
}
