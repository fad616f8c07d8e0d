using System.Text;
using Parkpress.Tests.Assets.Images;

namespace Parkpress.Tests.Hostile;

/// <summary>What somebody who may write content might try. To add one, add a line with all findings that it must lead to.</summary>
internal static class HostileCases
{
    private const string Article = HostileSite.Article;
    private const string Layout = "templates/layouts/article.html";

    public static IReadOnlyList<HostileCase> All { get; } = [.. Paths(), .. Yaml(), .. Markdown(), .. Templates(), .. Names(), .. Pictures(), .. Sizes()];

    private static IEnumerable<HostileCase> Paths() =>
    [
        new HostileCase("slug with folders", "content/news/2025-01-02-a.md:3:7 PP2010 `../../x` is more than one segment").Article("slug: ../../x"),
        new HostileCase("slug of two dots", "content/news/2025-01-02-a.md:3:7 PP4004 no address can be made from `..`").Article("slug: .."),
        new HostileCase("slug with a backslash", "content/news/2025-01-02-a.md:3:7 PP2010 `..\\x` is more than one segment").Article("slug: '..\\x'"),
        new HostileCase("permalink that goes up", "content/news/2025-01-02-a.md:3:12 PP2009 this cannot be an address on the site").Article("permalink: /../x/"),
        new HostileCase("permalink that goes up, encoded").Article("permalink: /%2e%2e/x/"),
        new HostileCase("permalink with backslashes", "content/news/2025-01-02-a.md:3:12 PP2009 this cannot be an address on the site").Article("permalink: '/a\\..\\..\\x/'"),
        new HostileCase("permalink of another host", "content/news/2025-01-02-a.md:3:12 PP2009 this cannot be an address on the site").Article("permalink: //evil.example/x/"),
        new HostileCase("alias that goes up", "content/news/2025-01-02-a.md:3:11 PP2009 this cannot be an address on the site").Article("aliases: [/../../etc/x]"),
        new HostileCase("alias that runs code", "content/news/2025-01-02-a.md:3:11 PP2009 this cannot be an address on the site").Article("aliases: ['javascript:alert(1)']"),
        new HostileCase("alias in the place of the marker", "content/news/2025-01-02-a.md:1:1 PP5001 `.parkpress/index.html` would be written twice").Article("aliases: [/.parkpress]"),
        new HostileCase("alias in the place of the manifest", "content/news/2025-01-02-a.md:1:1 PP5001 `manifest.json/index.html` would be written twice").Article("aliases: [/manifest.json]"),
        new HostileCase("layout that goes up", "content/news/2025-01-02-a.md:3:9 PP3003 there is no layout `../../secret`").Article("layout: ../../secret"),
        new HostileCase("picture that goes up", "content/news/2025-01-02-a.md:5:6 PP4052 `../../../secret.txt` does not exist").Article("tags: [乙]", "![图](../../../secret.txt)\n"),
        new HostileCase("picture by an absolute path", "content/news/2025-01-02-a.md:5:6 PP4052 `/etc/passwd` does not exist").Article("tags: [乙]", "![图](/etc/passwd)\n"),
        new HostileCase("picture by a file address", "content/news/2025-01-02-a.md:5:6 PP2136 link leads to a file on somebody's computer").Article("tags: [乙]", "![图](file:///etc/passwd)\n"),
        new HostileCase("cover that goes up", "content/news/2025-01-02-a.md:3:8 PP4052 `../../../secret.txt` does not exist").Article("cover: ../../../secret.txt"),
        new HostileCase("file that goes up", "content/news/2025-01-02-a.md:5:6 PP4050 `../../../secret.txt` does not exist").Article("tags: [乙]", "[文件](../../../secret.txt)\n"),
        new HostileCase("reference that goes up", "content/news/2025-01-02-a.md:3:13 PP4003 `interprets` refers to a page that does not exist").Article("interprets: ../../../secret.md"),
        new HostileCase("include that goes up", "templates/layouts/article.html:1:4 PP3002 there is no partial `../../site.yml`").Layout("{{ include \"../../site.yml\" }}"),
        new HostileCase("include by an absolute path", "templates/layouts/article.html:1:4 PP3002 there is no partial `/etc/passwd`").Layout("{{ include \"/etc/passwd\" }}"),
        new HostileCase("shortcode that goes up", "content/news/2025-01-02-a.md:5:5 PP2113 the shortcode's name is missing").Article("tags: [乙]", "{{< ../../secret >}}\n"),
        new HostileCase("data that goes up").Layout("{{ site.data[\"../secret\"] }}x"),
        new HostileCase("picture by a template that goes up", "templates/layouts/article.html:1:4 PP3002 `picture` takes an image such as `page.cover`").Layout("{{ picture \"../../../secret.txt\" \"图\" }}"),
    ];

    private static IEnumerable<HostileCase> Yaml() =>
    [
        new HostileCase("aliases that multiply", "content/news/2025-01-02-a.md:3:4 PP1105 YAML anchors, aliases and tags are not supported").Article("a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]"),
        new HostileCase("aliases that multiply in the settings", "site.yml:3:4 PP1105 YAML anchors, aliases and tags are not supported").With("site.yml", "title: 园区\nbase_url: https://example.cn/\na: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n"),
        new HostileCase("aliases that multiply in data", "content/_data/x.yml:1:4 PP1105 YAML anchors, aliases and tags are not supported").With("content/_data/x.yml", "a: &a [1,1,1,1,1]\nb: [*a,*a,*a,*a]\n"),
        new HostileCase("alias of itself", "content/news/2025-01-02-a.md:3:4 PP1105 YAML anchors, aliases and tags are not supported").Article("x: &x\n  <<: *x"),
        new HostileCase("lists in lists", "content/news/2025-01-02-a.md:3:36 PP1106 YAML is nested too deeply").Article("x: " + new string('[', 100_000) + new string(']', 100_000)),
        new HostileCase("mappings in mappings of data", "content/_data/x.yml:1:129 PP1106 YAML is nested too deeply").With("content/_data/x.yml", "x: " + string.Concat(Enumerable.Repeat("{a: ", 50_000)) + "1" + new string('}', 50_000) + "\n"),
        new HostileCase("text of five million characters", "content/news/2025-01-02-a.md:2:1 PP1010 front matter has more than 1,048,576 characters").Article("summary: " + new string('长', 5_000_000)),
        new HostileCase("tag that makes an object", "content/news/2025-01-02-a.md:3:4 PP1105 YAML anchors, aliases and tags are not supported").Article("x: !!python/object/apply:os.system [id]"),
        new HostileCase("tag of a type", "content/news/2025-01-02-a.md:3:4 PP1105 YAML anchors, aliases and tags are not supported").Article("x: !<tag:yaml.org,2002:System.Diagnostics.Process> {}"),
        new HostileCase("front matter without an end", "content/news/2025-01-02-a.md:1:1 PP1107 front matter is not closed").With(Article, "---\ntitle: 甲\n" + string.Concat(Enumerable.Repeat("正文\n", 100_000))),
        new HostileCase("bytes that are no text", "content/news/2025-01-02-a.md:3:115 PP1001 file is not UTF-8").With(Article, [.. Enumerable.Range(0, 256_000).Select(i => (byte)i)]),
        new HostileCase("direction mark in a title", "content/news/2025-01-02-a.md:2:9 PP1114 invisible U+202E, direction mark").With(Article, "---\ntitle: \u7532\u202E乙\n---\n正文\n"),
        new HostileCase("direction mark in a title, escaped", "content/news/2025-01-02-a.md:2:8 PP1114 invisible U+202E, direction mark").With(Article, "---\ntitle: \"甲\\u202E乙\"\n---\n正文\n"),
        new HostileCase("NUL in a title, escaped", "content/news/2025-01-02-a.md:2:8 PP1114 invisible U+0000, control character").With(Article, "---\ntitle: \"甲\\0乙\"\n---\n正文\n"),
        new HostileCase("NUL in the body", "content/news/2025-01-02-a.md:4:2 PP1002 text holds a NUL character").With(Article, "---\ntitle: 甲\n---\n正\0文\n"),
    ];

    private static IEnumerable<HostileCase> Markdown() =>
    [
        new HostileCase("links in links", "content/news/2025-01-02-a.md:5:3 PP2102 too many parentheses are open in an address").Article("tags: [乙]", string.Concat(Enumerable.Repeat("[a](", 100_000))),
        new HostileCase("brackets", "content/news/2025-01-02-a.md:5:1 PP2102 Markdown is nested too deeply").Article("tags: [乙]", new string('[', 200_000)),
        new HostileCase("quotes in quotes", "content/news/2025-01-02-a.md:5:128 PP2102 Markdown is nested too deeply", "content/news/2025-01-02-a.md:5:257 PP2102 Markdown is nested too deeply").Article("tags: [乙]", new string('>', 100_000) + "深\n"),
        new HostileCase("boxes in boxes", [.. Enumerable.Range(5, 127).Select(i => $"content/news/2025-01-02-a.md:{i}:1 PP2129 block that begins with ::: is not closed"), "content/news/2025-01-02-a.md:132:1 PP2102 Markdown is nested too deeply", "content/news/2025-01-02-a.md:132:1 PP2129 block that begins with ::: is not closed", "content/news/2025-01-02-a.md:261:1 PP2102 Markdown is nested too deeply"]).Article("tags: [乙]", string.Concat(Enumerable.Repeat("::: tip\n", 20_000)) + "深\n"),
        new HostileCase("emphasis without an end", "content/news/2025-01-02-a.md:5:1 PP2102 Markdown is nested too deeply").Article("tags: [乙]", string.Concat(Enumerable.Repeat("*a **b ", 40_000)) + "\n"),
        new HostileCase("script in raw HTML", "content/news/2025-01-02-a.md:5:1 PP2117 `<script>` was removed from raw HTML", "content/news/2025-01-02-a.md:7:4 PP2117 `onclick` was removed from raw HTML").Article("tags: [乙]", "<script>alert(1)</script>\n\n<p onclick=\"alert(1)\">甲</p>\n"),
        new HostileCase("link that runs code", "content/news/2025-01-02-a.md:7:5 PP2104 `javascript:` links are not allowed").Article("tags: [乙]", "[甲](java\tscript:alert(1))\n\n[乙](javascript:alert(1))\n"),
    ];

    private static IEnumerable<HostileCase> Templates() =>
    [
        new HostileCase("loop over too much", "templates/layouts/article.html:1:14 PP3002 range expression exceeds LoopLimit `20000000`").Layout("{{ for i in 1..100000000 }}{{ for j in 1..1000000 }}{{ x = 1 }}{{ end }}{{ end }}"),
        new HostileCase("partial that includes itself", "templates/partials/p.html:1:4 PP3002 `p` includes itself without end").Layout("{{ include \"p\" }}").With("templates/partials/p.html", "{{ include \"p\" }}"),
        new HostileCase("function that calls itself twice", "templates/layouts/article.html:1:15 PP3002 exceeding number of recursive depth limit `64` for node: `f n`").Layout("{{ func f(n); f n; f n; end }}{{ f 1 }}"),
        new HostileCase("text that doubles", "templates/layouts/article.html:1:… PP3002 the page takes …").Layout("{{ x = \"aaaaaaaaaaaaaaaa\" }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}{{ x }}"),
        new HostileCase("page without an end", "templates/layouts/article.html:1:1 PP3002 the page is larger than 64 MiB").Layout("{{ for i in 1..10000000 }}" + new string('a', 100) + "{{ end }}"),
        new HostileCase("steps that take long", "templates/layouts/article.html:1:… PP3002 the page takes …").Layout("{{ x = \"ab\" }}{{ for i in 1..20 }}{{ x = x + x }}{{ end }}{{ for i in 1..1000000 }}{{ y = x | string.replace \"a\" \"c\" }}{{ end }}"),
        new HostileCase("pattern that takes long", "templates/layouts/article.html:1:60 PP3002 the pattern takes too long on this text").Layout("{{ \"" + new string('a', 50) + "!\" | regex.match \"^(a+)+$\" }}"),
        new HostileCase("number that grows", "templates/layouts/article.html:1:41 PP3002 the result of the operator `*` exceeds the maximum supported integer magnitude of `1048640` bits").Layout("{{ x = 9 }}{{ for i in 1..40 }}{{ x = x * x }}{{ end }}{{ x }}"),
        new HostileCase("text that is padded", "templates/layouts/article.html:1:10 PP3002 the value takes more memory than there is").Layout("{{ \"a\" | string.pad_left 2000000000 }}"),
        new HostileCase("environment", "templates/layouts/article.html:1:4 PP3002 there is no variable or function `env`").Layout("{{ env.PATH }}"),
        new HostileCase("files", "templates/layouts/article.html:1:4 PP3002 there is no variable or function `file`").Layout("{{ file.read \"/etc/passwd\" }}"),
        new HostileCase("network", "templates/layouts/article.html:1:4 PP3002 there is no variable or function `http`").Layout("{{ http.get \"https://example.org/\" }}"),
        new HostileCase("import of a type", "templates/layouts/article.html:1:11 PP3002 there is no variable or function `System`").Layout("{{ import System.IO.File }}"),
        new HostileCase("type of an object", "templates/layouts/article.html:1:9 PP3002 there is no member `GetType`").Layout("{{ page.GetType }}"),
        new HostileCase("clock", "templates/layouts/article.html:1:9 PP3002 there is no member `now`").Layout("{{ date.now }}"),
        new HostileCase("chance", "templates/layouts/article.html:1:9 PP3002 there is no member `random`").Layout("{{ math.random 1 2 }}"),
    ];

    private static IEnumerable<HostileCase> Names() =>
    [
        new HostileCase("name of a device", "static/aux.txt:1:1 PP5002 `aux.txt` is not a safe file name everywhere").With("static/aux.txt", "甲"),
        new HostileCase("address of a device", "content/news/2025-01-02-a.md:1:1 PP5002 `con/index.html` is not a safe file name everywhere").Article("permalink: /con/"),
        new HostileCase("folder that ends in a dot", "static/a./x.txt:1:1 PP5002 `a./x.txt` is not a safe file name everywhere").With("static/a./x.txt", "甲"),
        new HostileCase("names that differ by case", "static/a.txt:1:1 PP5001 `a.txt` would be written twice").With("static/A.txt", "甲").With("static/a.txt", "乙"),
        new HostileCase("articles that differ by case", "content/news/2025-01-02-ab.md:1:1 PP4001 `/news/ab/` is already the address of another page").With("content/news/2025-01-02-Ab.md", HostileSite.ArticleText("tags: [乙]")).With("content/news/2025-01-02-ab.md", HostileSite.ArticleText("tags: [乙]")),
        new HostileCase("names that differ by normalisation", "static/\u00E9.txt:1:1 PP5001 `\u00E9.txt` would be written twice").With("static/\u00E9.txt", "甲").With("static/e\u0301.txt", "乙"),
        new HostileCase("articles that differ by normalisation", "content/news/2025-01-02-\u00E9.md:1:1 PP4001 `/news/\u00E9/` is already the address of another page").With("content/news/2025-01-02-\u00E9.md", HostileSite.ArticleText("tags: [乙]")).With("content/news/2025-01-02-e\u0301.md", HostileSite.ArticleText("tags: [乙]")),
        new HostileCase("name with a direction mark", "static/a\u202Eb.txt:1:1 PP5002 `a\u202Eb.txt` is not a safe file name everywhere").With("static/a\u202Eb.txt", "甲"),
        new HostileCase("segment of 300 bytes", "content/news/2025-01-02-a.md:1:1 PP5002 `" + new string('a', 300) + "/index.html` is not a safe file name everywhere").Article("permalink: /" + new string('a', 300) + "/"),
        new HostileCase("address of 7,000 bytes", "content/news/2025-01-02-a.md:1:1 PP5002 address has 7250 bytes, more than 1000").Article("permalink: /" + string.Join('/', Enumerable.Repeat(new string('长', 60), 40)) + "/"),
        new HostileCase("file in the place of the manifest", "static/manifest.json:1:1 PP5001 `manifest.json` would be written twice").With("static/manifest.json", "{}"),
        new HostileCase("page of HTML beside an article", "content/news/x.html:1:1 PP4069 `x.html` could run programs in the name of the site").With("content/news/x.html", "<script>alert(1)</script>"),
        new HostileCase("program beside an article", "content/news/x.php:1:1 PP4069 `x.php` could run programs in the name of the site").With("content/news/x.php", "<?php system($_GET[0]);"),
    ];

    private static IEnumerable<HostileCase> Pictures() =>
    [
        new HostileCase("picture of 3.6 thousand million pixels", "content/news/2025-01-02-a/x.png:1:1 PP5102 image has 60000 × 60000 pixels, more than 100 million").Picture("x.png", TestImages.PngHeaderOnly(60_000, 60_000)),
        new HostileCase("picture of all pixels that there can be", "content/news/2025-01-02-a/x.png:1:1 PP5102 image has 2147483647 × 2147483647 pixels, more than 100 million").Picture("x.png", TestImages.PngHeaderOnly(int.MaxValue, int.MaxValue)),
        new HostileCase("picture cut short", "content/news/2025-01-02-a/x.png:1:1 PP5101 image cannot be read").Picture("x.png", TestImages.PngHeaderOnly(200, 200)[..20]),
        new HostileCase("picture of no bytes", "content/news/2025-01-02-a/x.png:1:1 PP5101 image cannot be read").Picture("x.png", []),
        new HostileCase("page that calls itself a picture", "content/news/2025-01-02-a/x.png:1:1 PP5101 image cannot be read").Picture("x.png", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>")),
        new HostileCase("picture by another ending", "content/news/2025-01-02-a/x.jpg:1:1 PP5104 `x.jpg` is in PNG format").Picture("x.jpg", TestImages.Encode(TestImages.Quarters(8, 8), Parkpress.Assets.Images.ImageFormat.Png)),
        new HostileCase("drawing with a script", "content/news/2025-01-02-a/x.svg:1:1 PP4069 `x.svg` could run programs in the name of the site").Picture("x.svg", Svg("<script>alert(1)</script>")),
        new HostileCase("drawing with a handler", "content/news/2025-01-02-a/x.svg:1:1 PP4069 `x.svg` could run programs in the name of the site").Picture("x.svg", Svg("<g onload=\"alert(1)\"/>")),
        new HostileCase("drawing with a link that runs code", "content/news/2025-01-02-a/x.svg:1:1 PP4069 `x.svg` could run programs in the name of the site").Picture("x.svg", Svg("<a href=\" java&#115;cript:alert(1)\"><text>a</text></a>")),
        new HostileCase("drawing with a page in it", "content/news/2025-01-02-a/x.svg:1:1 PP4069 `x.svg` could run programs in the name of the site").Picture("x.svg", Svg("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>")),
        new HostileCase("drawing with entities that multiply", "content/news/2025-01-02-a/x.svg:1:1 PP4069 `x.svg` could run programs in the name of the site").Picture("x.svg", [.. "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"u8, .. Svg("<text>&b;</text>")]),
    ];

    private static IEnumerable<HostileCase> Sizes() =>
    [
        new HostileCase("article of fifty megabytes", "content/news/2025-01-02-a.md:1:1 PP1010 file has 47 MiB, more than 16").With(Article, HostileSite.ArticleText("tags: [乙]", string.Concat(Enumerable.Repeat("园区新闻园区新闻园区新闻。\n\n", 50_000_000 / 41)))),
        new HostileCase("ten thousand tags").Article("tags: [" + string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"标签{i}")) + "]"),
    ];

    private static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\">{content}</svg>");
}
