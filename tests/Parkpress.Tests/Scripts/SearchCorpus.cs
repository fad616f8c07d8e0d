using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parkpress.Search;
using Parkpress.Tests.Search;
using Parkpress.Text.Traditional;

namespace Parkpress.Tests.Scripts;

/// <summary>A made-up site and its index in a folder, for the tests of the search program.</summary>
internal static class SearchCorpus
{
    // More than a list may hold before it gets a file of its own.
    private const int DocumentCount = PostingList.LongestInline + 260;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_words =
    [
        "低空", "经济", "通用航空", "卫星", "产业园", "机场", "核心", "功能区", "研发", "制造", "无人机", "飞行", "试验", "企业", "政策", "招商", "项目", "签约",
        "武汉", "开发区", "综合", "保税区", "發展", "經濟", "產業", "後勤", "台灣", "5G", "创新", "C919", "AI", "84.7%", "P-8", "2024-05-01", "Hello", "world",
        "ＡＢＣ", "㎏", "Ⅻ", "ﬁnal", "café", "cafe\u0301", "Σίσυφος", "İstanbul", "ﾊﾞｽ", "𠮷野", "😀", "👩‍🔬", "鑽石", "〇", "々",
    ];

    private static readonly string[] s_marks = ["，", "。", "、", "！", "“", "”", "（", "）", " ", "　", "-", "/", "\u00AD", "\u200B", "·", "\"", "：", "%", ".", "\n"];

    private static readonly string[] s_sections = ["新闻中心", "政策法规", "招商引资", ""];

    private static readonly string[] s_categories = ["园区动态", "行业资讯", "通知公告/招标", ""];

    /// <summary>Writes two builds of the site below a folder: <c>index/</c>, and <c>other/</c> of a site that has changed a little.</summary>
    public static void Write(string folder)
    {
        SearchDocument[] documents = [.. Make()];
        WriteIndex(Path.Combine(folder, "index"), documents);
        WriteIndex(Path.Combine(folder, "other"), [.. documents.Where((_, i) => i % 7 != 3).Select((document, i) => i % 5 == 0 ? document with { Text = "改过。" + document.Text } : document)]);
        File.WriteAllText(Path.Combine(folder, "corpus.json"), JsonSerializer.Serialize(documents, s_json));
        File.WriteAllText(Path.Combine(folder, "folding.json"), JsonSerializer.Serialize(SimplifiedForm.Pairs.Select(pair => new[] { pair.Item1.ToString(), pair.Item2.ToString() }), s_json));
    }

    private static void WriteIndex(string folder, SearchDocument[] documents)
    {
        foreach ((string name, byte[] bytes) in WrittenIndex.Of(documents, parallelism: 2))
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private static IEnumerable<SearchDocument> Make()
    {
        // Of one text and order: what a title says counts before what a text says, and among equals the newer comes first.
        (string Title, string Text)[] ordered =
        [
            ("鲸鱼座", "标题相同"), ("鲸鱼座观测", "标题以它开头，较早"), ("鲸鱼座摄影", "标题以它开头，较晚"), ("再谈鲸鱼座", "标题含有"), ("星空甲", "正文写到鲸鱼座，较早"), ("星空乙", "正文写到鲸鱼座，较晚"),
        ];
        var random = new Random(20240501);
        for (int i = 0; i < DocumentCount; i++)
        {
            DateOnly day = new DateOnly(2019, 1, 1).AddDays(i);
            string date = i % 11 == 0 ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            (string title, string text) = i < ordered.Length ? ordered[i] : (Sentence(random, random.Next(1, 6), isOneBlock: true), BodyOf(random, i));
            yield return new SearchDocument(title, $"/news/{i}/", date, s_sections[random.Next(4)], s_categories[random.Next(4)], text);
        }
    }

    /// <summary>Mostly short; now and then of several passages, or empty.</summary>
    private static string BodyOf(Random random, int number) => (number % 40) switch
    {
        0 => Sentence(random, random.Next(600, 1500), isOneBlock: false),
        1 => "",
        _ => "的" + Sentence(random, random.Next(3, 45), isOneBlock: false),
    };

    private static string Sentence(Random random, int length, bool isOneBlock)
    {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            text.Append(random.Next(3) switch
            {
                0 => RandomHan(random),
                1 when i > 0 => s_marks[random.Next(isOneBlock ? s_marks.Length - 1 : s_marks.Length)],
                _ => s_words[random.Next(s_words.Length)],
            });
        }

        return text.ToString();
    }

    private static string RandomHan(Random random) => ((char)('\u4E00' + (random.Next(4) == 0 ? random.Next(20000) : random.Next(60)))).ToString();
}
