using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parkpress.Assets.Images;
using Parkpress.Assets.Images.Headers;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Publishing;
using Parkpress.Search;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Tests.Assets.Images;
using Parkpress.Tests.Mutations;
using Parkpress.Tests.Search;
using Parkpress.Tests.Templates;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Fuzzing;

/// <summary>Every reader of what others wrote. To add one, add a method and a line.</summary>
internal static class FuzzTargets
{
    private static readonly string[] s_yaml =
    [
        "---\n", "title: ", "date: 2025-01-02", "tags: [", "]", "- ", "  ", ": ", "：", "“", "”", "\"", "'", "|\n", ">\n", "&a ", "*a", "!!str ", "<<: ", "~", "null", "#", "{", "}", ",", "\t", "\r\n",
        "\\u202E", "\\0", "\uFEFF", "cascade:\n  ", "aliases: ", "permalink: /", "../", "kind: policy", "expires: ", "9999-12-31", "slug: ",
    ];

    private static readonly string[] s_markdown =
    [
        "# ", "**", "*", "_", "`", "```\n", "~~~\n", "> ", "- ", "1. ", "1）", "| a | b |\n|---|---|\n", "[a](b)", "![", "](", ")", "[^1]", "[^1]: ", "<!--more-->", "<script>", "</script>", "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">", "<svg/onload=alert(1)>", "<iframe srcdoc=\"", "<math><mi xlink:href=\"data:x,", "<style>@import '", "<template>", "<noscript>", "<!--", "-->", "<![CDATA[", "{{< figure >}}", "{{< ", " >}}",
        ":::", "::: tip\n", ":::\n", "$$", "$x$", "http://", "javascript:", "data:text/html,", "&#106;", "&lt;", "\\", "{.a onclick=b}", "{#id}", "==", "~~", "^", "~", "\n\n", "    ", "\t", "\0", "\u202E", "＊＊", "［", "］（", "[ ] ", "> [!NOTE]\n", "*[HTML]: ", "Term\n: ",
    ];

    private static readonly string[] s_template =
    [
        "{{ ", " }}", "{{- ", "-}}", "if ", "end", "else", "for x in ", "1..9", "while ", "func f(x); ", "capture y; ", "include \"line\" ", "page.title", "page", "site.pages", "site", "null", "true", "\"a\"", "'b'", "| string.size", "| array.size", "| string.slice 1",
        "| regex.replace \"a\" \"b\"", "| html.escape", "| raw", "| json", "| date_format \"yyyy\"", "url \"/a/\"", "[", "]", "(", ")", "{", "}", ".", ",", "??", "?", ":", "=", "==", "+", "-", "*", "/", "%", "@", "$", "$item", "case ", "when ", "break", "continue", "ret ", "with ", "tablerow ", "wrap shell \"base\"", "cached \"line\"", "object.keys", "math.round", "array.sort", "<b>", "\n", "#",
    ];

    private static readonly FrozenDictionary<string, Rule> s_rules = RuleCatalog.All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("front-matter", Articles, s_yaml, FrontMatter),
        new("markdown", Bodies, s_markdown, Markdown),
        new("template", Templates, s_template, Template),
        new("settings", Settings, [.. s_yaml, "base_url: https://example.cn/", "time_zone: \"+08:00\"", "theme: {color: \"#123456\"}", "menu: [{label: a, url: /}]", "rules: {PP2101: off}", "fields: {a: text}"], SettingsReader),
        new("search-index", IndexFiles, [], IndexFile),
        new("cache", CacheFiles, [], CacheFile),
        new("manifest", Manifests, ["\"path\":", "\"size\":", "\"sha256\":", "\"files\":[", "{", "}", "]", ",", "../", "null", "1e99", "-1"], ManifestFile),
        new("picture", Pictures, ["<svg ", "width=\"1\"", "viewBox=\"0 0 1 1\"", "<!DOCTYPE", "&a;", "RIFF", "WEBP", "VP8X", "IHDR", "IEND", "Exif\0\0", "ftypavif", "meta", "\xFF\xD8\xFF"], Picture),
    ];

    private static byte[][] Articles() => [.. MutatedArticle.Originals.Select(article => article.Bytes.AsSpan(0, Math.Min(article.Bytes.Length, 1500)).ToArray())];

    private static byte[][] Bodies() =>
    [
        .. MutatedArticle.Originals.Select(article => article.Bytes.AsSpan(0, Math.Min(article.Bytes.Length, 3000)).ToArray()),
        .. Directory.EnumerateFiles(Repository.At("tests/specs"), "*.md").Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllText(file).Split("```")).Where(part => part.Length is > 20 and < 2000).Select(Encoding.UTF8.GetBytes),
    ];

    private static byte[][] Templates() =>
        [.. Directory.EnumerateFiles(Repository.At("templates"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length < 4000)];

    private static byte[][] Settings() => [File.ReadAllBytes(Repository.At("site.yml")), "title: 园区\nbase_url: https://example.cn/\n"u8.ToArray()];

    private static Func<byte[], int> FrontMatter()
    {
        var reader = new FrontMatterReader(TimeSpan.FromHours(8), new Dictionary<string, string> { ["venue"] = "text", ["budget"] = "int" }.ToFrozenDictionary());
        return input =>
        {
            var diagnostics = new DiagnosticBag();
            if (SourceDecoder.Decode("content/a.md", input, diagnostics) is not { } text)
            {
                return 0;
            }

            (RawFrontMatter fields, int bodyStart) = reader.Read(text, diagnostics);
            Assert.InRange(bodyStart, 0, text.Text.Length);
            return BehaviourOf(diagnostics, text) + (fields.Fields.Length * 31);
        };
    }

    private static Func<byte[], int> Markdown()
    {
        var parser = new HtmlParser();
        var options = new MarkdownOptions { RawHtml = RawHtmlPolicy.Sanitize, Maths = true };
        return input =>
        {
            var diagnostics = new DiagnosticBag();
            if (SourceDecoder.Decode("content/a.md", input, diagnostics) is not { } text)
            {
                return 0;
            }

            Body body = MarkdownReader.Read(text, 0, options, diagnostics);
            var names = new SortedSet<string>(StringComparer.Ordinal);
            foreach (IElement element in parser.ParseDocument(body.Content.Html).All)
            {
                names.Add(element.LocalName);
                AssertIsInert(element);
            }

            return BehaviourOf(diagnostics, text) ^ NumberOf(string.Join(' ', names));
        };
    }

    private static Func<byte[], int> Template()
    {
        var stage = new TemplateStage("-- content/news/2025-01-02-a.md --\n---\ntitle: 甲\ntags: [乙, 丙]\n---\n正文。\n-- templates/partials/line.html --\n<li>{{ $item.title }}</li>\n");
        return input =>
        {
            string template = Encoding.UTF8.GetString(input);
            string? result = stage.TryRender(template, "/news/a/");
            return result is null ? 0 : result.StartsWith("error: ", StringComparison.Ordinal) ? Shape(result) : 1 + Math.Min(result.Length, 64);
        };
    }

    private static Func<byte[], int> SettingsReader() => static input =>
    {
        var diagnostics = new DiagnosticBag();
        if (SourceDecoder.Decode(SourceTree.ConfigPath, input, diagnostics) is not { } text)
        {
            return 0;
        }

        SiteConfig config = SiteConfigReader.Parse(text, baseUrl: null, diagnostics);
        Assert.InRange(config.PageSize, 1, int.MaxValue);
        return BehaviourOf(diagnostics, text);
    };

    // The first byte says which file of the index stands there.
    private static byte[][] IndexFiles()
    {
        KeyValuePair<string, byte[]>[] files = [.. SmallIndex()];
        return [.. files.Select((file, i) => (byte[])[(byte)i, .. file.Value])];
    }

    private static Func<byte[], int> IndexFile()
    {
        Dictionary<string, byte[]> files = SmallIndex();
        string[] paths = [.. files.Keys];
        return input =>
        {
            if (input.Length == 0)
            {
                return 0;
            }

            var damaged = new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [paths[input[0] % paths.Length]] = input[1..] };
            try
            {
                IndexReader index = IndexReader.Open(damaged);
                int found = index.Find("园区").Length + index.Find("创新").Length + index.AllLists().Count();
                return found + Enumerable.Range(0, index.UnitCount).Count(i => index.Fragment(i) is not null);
            }
            catch (DamagedIndexException exception)
            {
                return Shape(exception.Message);
            }
        };
    }

    private static Dictionary<string, byte[]> SmallIndex() => WrittenIndex.Of(
    [
        new SearchDocument("园区开放日", "/news/a/", "2025-01-02", "新闻", "动态", "园区举办开放日活动，创新发展。"),
        new SearchDocument("招商政策", "/news/b/", "2025-01-03", "新闻", "", "支持企业创新的十条措施 5G AI。"),
    ]);

    // Whoever can write a cache can seal it as well: behind the seal there must be no harm either.
    private static byte[][] CacheFiles()
    {
        using TinySite site = TinySite.Of("-- content/news/2025-01-02-a.md --\n---\ntitle: 甲\ntags: [乙]\n---\n正文。\n");
        site.Build();
        string[] files = [.. Directory.EnumerateFiles(site.Options.Cache, "*.bin").Order(StringComparer.Ordinal)];
        return [.. files.Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file))).Select(file => (byte[])[(byte)CacheKind(file.Name), .. file.Bytes])];
    }

    private static int CacheKind(string name) => name switch { "outputs.bin" => 0, "documents.bin" => 1, _ => 2 };

    private static Func<byte[], int> CacheFile()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("parkpress-").FullName, "fuzzed.bin");
        return input =>
        {
            int end = input.AsSpan().IndexOf((byte)'\n') + 1;
            if (end < 2)
            {
                return 0;
            }

            SealedFile.Write(path, input.AsSpan(1, end - 1), input.AsSpan(end));
            var tool = ToolOf(input.AsSpan(end));
            return (input[0] % 3) switch
            {
                0 => 1000 + Manifest.Load(path, tool, withNames: true).ReadAll().Length,
                1 => 2000 + ReadDocuments(path, tool),
                _ => SearchState.TryLoad(path) is { } state ? 3000 + state.Files.Length : 4000,
            };
        };
    }

    // What a reader would hold it against.
    private static Fingerprint ToolOf(ReadOnlySpan<byte> content) => content.Length < 16 ? default : new RecordReader(content).Fingerprint();

    private static int ReadDocuments(string path, Fingerprint settings)
    {
        DocumentCache cache = DocumentCache.Load(path, settings);
        if (cache.Find(HostilePage) is not { } entry)
        {
            return cache.Count;
        }

        try
        {
            return 100 + (DocumentCodec.Read(cache.RecordOf(entry).Span, HostilePage, entry.Stamp.Content, s_rules.GetValueOrDefault).Findings.Length);
        }
        catch (InvalidDataException)
        {
            return 200;
        }
    }

    private const string HostilePage = "content/news/2025-01-02-a.md";

    private static byte[][] Manifests() =>
        [Encoding.UTF8.GetBytes("{\"format\":\"parkpress manifest 1\",\"files\":[\n{\"path\":\"index.html\",\"size\":2,\"sha256\":\"87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7\",\"type\":\"text/html\",\"cache\":\"page\"}\n]}\n")];

    private static Func<byte[], int> ManifestFile() => static input =>
    {
        try
        {
            SiteManifest manifest = SiteManifest.Parse(input);
            Assert.All(manifest.Files, file => Assert.DoesNotContain("..", file.Path.Split('/')));
            return manifest.Files.Length;
        }
        catch (InvalidDataException exception)
        {
            // Messages of the JSON reader name places and characters.
            return exception.InnerException is { } inner ? -NumberOf(inner.GetType().Name) : -1;
        }
    };

    private static byte[][] Pictures() =>
    [
        TestImages.Encode(TestImages.Quarters(16, 16), ImageFormat.Png),
        TestImages.WithOrientation(TestImages.Encode(TestImages.Quarters(16, 16), ImageFormat.Jpeg), 6),
        TestImages.Encode(TestImages.Quarters(16, 16), ImageFormat.WebP),
        TestImages.Gif(3),
        TestImages.Avif(16, 16),
        TestImages.ExtendedWebP(16, 16, 0xFF, 3),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\"/></svg>"u8.ToArray(),
    ];

    private static Func<byte[], int> Picture() => static input =>
    {
        if (ImageInspector.Inspect(input) is not { } info)
        {
            return 0;
        }

        bool isComplete = ImageCompleteness.IsComplete(input, info.Format);
        bool hasPlace = ExifPlace.IsIn(input, info.Format);
        bool isActive = info.Format == ImageFormat.Svg && SvgScripts.AreIn(input);
        Assert.True(info is { Width: > 0, Height: > 0 });
        return HashCode.Combine(info.Format, isComplete, hasPlace, isActive, info.IsTooLarge, info.Width < 100, info.Height < 100) | 1;
    };

    private static void AssertIsInert(IElement element)
    {
        Assert.False(element.LocalName is "script" or "iframe" or "object" or "embed" or "base" or "meta" or "style" or "link" && element.Closest("body") is not null, element.OuterHtml);
        foreach (IAttr attribute in element.Attributes)
        {
            Assert.False(attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), element.OuterHtml);
            if (attribute.LocalName is "href" or "src" or "action" or "formaction" or "data" or "poster" or "srcdoc")
            {
                string bare = string.Concat(attribute.Value.Where(c => c > ' ' && c != '\u007F')).ToLowerInvariant();
                Assert.False(bare.StartsWith("javascript:", StringComparison.Ordinal) || bare.StartsWith("vbscript:", StringComparison.Ordinal) || bare.StartsWith("data:text", StringComparison.Ordinal), element.OuterHtml);
            }
        }
    }

    /// <summary>Which rules were broken; every finding must lie within the text.</summary>
    private static int BehaviourOf(DiagnosticBag diagnostics, SourceText text)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Diagnostic finding in diagnostics.ToSorted())
        {
            codes.Add(finding.Rule.Code);
            Assert.InRange(finding.Primary.Span.Start, 0, text.Text.Length);
            Assert.InRange(finding.Primary.Span.End, finding.Primary.Span.Start, text.Text.Length);
        }

        return NumberOf(string.Join(' ', codes));
    }

    /// <summary>A message without names and numbers.</summary>
    private static int Shape(string message) => NumberOf(string.Concat(message.Where(c => !char.IsDigit(c)).Take(24)));

    // The same in every process, unlike the hash code of a string.
    private static int NumberOf(string text) => text.Aggregate(17, static (number, c) => unchecked((number * 31) + c));
}
