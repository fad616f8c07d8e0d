using System.Text;
using CsCheck;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Incremental;

/// <summary>One change that somebody makes to a site between two builds.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Choice">Which of the things that there are; any number.</param>
/// <param name="Value">What becomes of it; any number.</param>
internal sealed record SiteEdit(SiteEditKind Kind, int Choice, int Value)
{
    private static readonly string[] s_titles = ["改名", "另一个题目", "园区 & <新闻>", "C++", "第9期", "a"];
    private static readonly string[] s_dates = ["2024-03-05", "2023-01-02", "2025-06-07 08:09", "2030-01-01", "2024-12-31"];
    private static readonly string[] s_tags = ["[卫星]", "[launch, C++]", "[]", "[新标签, 卫星, C]", "[新标签]"];
    private static readonly string[] s_categories = ["园区动态/企业动态", "公告/Firms", "新分类", "园区动态"];
    private static readonly string[] s_paragraphs =
    [
        "加一段正文，2026。", "## 新的小标题", "见[首页](/)和[标签](/tags/)。", "![照片](/photo.png)", "{{< contact />}}", "{{< attachment src=\"/表.pdf\" />}}",
        "> 引文", "- 项目", "繁體字與🚀", "<!--more-->",
    ];

    private static readonly (string Path, string[] Texts)[] s_templates =
    [
        ("templates/partials/footer.html", ["<footer>甲</footer>\n", "<footer>{{ site.title }}{{ site.copyright_year }}</footer>\n", "<footer>{{ for x in site.data.links ?? [] }}{{ x.group }}{{ end }}</footer>\n"]),
        ("templates/partials/line.html", ["<li>{{ $item.title }}</li>\n", "<li><a href=\"{{ $item.url }}\">{{ $item.title }}{{ $item.summary }}</a></li>\n"]),
        ("templates/layouts/article.html",
        [
            "<h1>{{ page.title }}</h1>{{ page.content }}{{ for x in page.related }}{{ x.title }}{{ end }}\n",
            "{{ wrap shell \"base\" }}<h1>{{ page.title }}</h1>{{ for x in site.recent \"news\" 3 }}{{ x.title }}{{ end }}{{ s = site.section \"news\" }}{{ if s }}{{ s.count }}{{ end }}{{ end }}\n",
            "<title>{{ page.title }}</title>{{ for t in site.tags }}{{ t.name }}{{ t.count }}{{ end }}{{ for y in site.archive }}{{ y.year }}{{ y.count }}{{ end }}{{ page.params.venue }}\n",
            "{{ page.pages | array.map \"title\" | array.join \",\" }}{{ page.prev ? page.prev.title : \"\" }}{{ page.views }}{{ page.words }}\n",
        ]),
        ("templates/assets/css/site.css", ["a { color: red }\n", "a { color: blue }\n"]),
        ("templates/shortcodes/contact.html", ["<p>{{ site.title }}</p>\n", "<p>{{ page.title }}{{ site.pages.size }}</p>\n"]),
    ];

    private static readonly (string Path, string[] Texts)[] s_data =
    [
        ("content/_data/links.yml", ["- group: 甲\n  links: [{name: 乙, url: https://example.org/}]\n", "[]\n", "- group: 丙\n  links: []\n"]),
        ("content/_data/views.yml", ["/news/e/: 5\n/a/: 9\n", "{}\n", "/news/e/: 6\n"]),
        ("content/_data/categories.yml", ["- name: 园区动态\n  slug: dynamics\n  children: [{name: 企业动态, description: 说明}]\n", "[]\n", "- name: 新分类\n"]),
    ];

    private static readonly string[] s_settings =
    [
        "title: 园区\nbase_url: https://example.cn/\npaginate: 2\n", "title: 园区\nbase_url: https://example.cn/\npaginate: 3\nfooter: {icp: 鄂ICP备1号}\n",
        "title: 另一个园区\nbase_url: https://example.cn/park/\nslugs: pinyin\n", "title: 园区\nbase_url: https://example.cn/\nmenu: [{label: 新闻, url: /news/}]\nfeeds: {limit: 2}\n",
        "title: 园区\nbase_url: https://example.cn/\nfields: {venue: text}\nauthor: 编辑部\nmarkdown: {maths: true}\n",
        "title: 园区\nbase_url: https://example.cn/\ngrey: [{from: 2025-06-01, until: 2027-06-30}]\nprofile: gov\ntheme: {color: \"#a01c2c\"}\n",
        "title: 园区\nbase_url: https://example.cn/\noffline: true\nfooter: {site_code: bm12345678}\ntheme: {accent: \"#f5b547\", font: serif}\n",
    ];

    public static Gen<SiteEdit> Any { get; } = Gen.Select(
        Gen.Int[0, Enum.GetValues<SiteEditKind>().Length - 1], Gen.Int[0, 1000], Gen.Int[0, 1000], (kind, choice, value) => new SiteEdit((SiteEditKind)kind, choice, value));

    /// <summary>Makes the change.</summary>
    /// <param name="files">Texts and bytes by path.</param>
    /// <param name="now">The moment of the next build.</param>
    public void Apply(SortedDictionary<string, byte[]> files, ref DateTimeOffset now)
    {
        switch (Kind)
        {
            case SiteEditKind.Body:
                Append(files, Pick(s_paragraphs));
                break;
            case SiteEditKind.Title:
                SetField(files, "title", $"\"{Pick(s_titles)} {Value % 3}\"");
                break;
            case SiteEditKind.Date:
                SetField(files, "date", Pick(s_dates));
                break;
            case SiteEditKind.Tags:
                SetField(files, "tags", Pick(s_tags));
                break;
            case SiteEditKind.Category:
                SetField(files, "category", Pick(s_categories));
                break;
            case SiteEditKind.Field:
                SetField(files, Pick(["summary", "author", "weight", "pinned", "expires", "layout", "aliases"]) is var name ? name : "", name switch
                {
                    "weight" => "2",
                    "pinned" => "true",
                    "expires" => "2025-12-31",
                    "layout" => "default",
                    "aliases" => "[/旧/]",
                    _ => "写的话",
                });
                break;
            case SiteEditKind.Add:
                files[$"content/{Pick(["news", "notices", "policies", "其他", "jobs"])}/2024-0{1 + (Choice % 8)}-1{Value % 9}-新{Choice % 4}.md"] =
                    Encoding.UTF8.GetBytes($"---\ntitle: 新文章 {Value}\ntags: {Pick(s_tags)}\n---\n{s_paragraphs[Choice % s_paragraphs.Length]}\n");
                break;
            case SiteEditKind.Delete:
                if (PickDocument(files) is { } gone)
                {
                    files.Remove(gone);
                }

                break;
            case SiteEditKind.Rename:
                if (PickDocument(files) is { } old && !old.EndsWith("index.md", StringComparison.Ordinal))
                {
                    byte[] bytes = files[old];
                    files.Remove(old);
                    files[old[..^3] + $"-{Value % 3}.md"] = bytes;
                }

                break;
            case SiteEditKind.Template:
                SetOne(files, s_templates);
                break;
            case SiteEditKind.Data:
                SetOne(files, s_data);
                break;
            case SiteEditKind.Settings:
                files["site.yml"] = Encoding.UTF8.GetBytes(Pick(s_settings));
                break;
            case SiteEditKind.Image:
                files["content/photo.png"] = Value % 2 == 0 ? SmallPicture.Png : SmallPicture.OtherPng;
                break;
            case SiteEditKind.File:
                files[Pick(["static/files/x.txt", "content/表.pdf", "static/robots.txt"])] = Encoding.UTF8.GetBytes($"{Value % 5}\n");
                break;
            case SiteEditKind.Clock:
                now = new DateTimeOffset(2024 + (Value % 8), 1 + (Choice % 12), 1 + (Value % 28), 3, 4, 5, TimeSpan.FromHours(8));
                break;
        }
    }

    private T Pick<T>(T[] choices) => choices[Value % choices.Length];

    private string? PickDocument(SortedDictionary<string, byte[]> files)
    {
        string[] documents = [.. files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && path != "content/index.md")];
        return documents.Length == 0 ? null : documents[Choice % documents.Length];
    }

    private void Append(SortedDictionary<string, byte[]> files, string paragraph)
    {
        if (PickDocument(files) is { } path)
        {
            files[path] = [.. files[path], .. Encoding.UTF8.GetBytes($"\n\n{paragraph}\n")];
        }
    }

    private void SetField(SortedDictionary<string, byte[]> files, string name, string value)
    {
        if (PickDocument(files) is not { } path)
        {
            return;
        }

        string[] lines = Encoding.UTF8.GetString(files[path]).Split('\n');
        int end = Array.IndexOf(lines, "---", 1);
        if (lines[0] == "---" && end > 0)
        {
            IEnumerable<string> kept = lines[1..end].Where(line => !line.StartsWith(name + ":", StringComparison.Ordinal));
            files[path] = Encoding.UTF8.GetBytes(string.Join('\n', [lines[0], .. kept, $"{name}: {value}", .. lines[end..]]));
        }
    }

    private void SetOne(SortedDictionary<string, byte[]> files, (string Path, string[] Texts)[] choices)
    {
        (string path, string[] texts) = choices[Choice % choices.Length];
        if (Value % (texts.Length + 1) == texts.Length)
        {
            files.Remove(path);
        }
        else
        {
            files[path] = Encoding.UTF8.GetBytes(texts[Value % (texts.Length + 1)]);
        }
    }
}
