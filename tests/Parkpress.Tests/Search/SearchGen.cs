using CsCheck;
using Parkpress.Search;

namespace Parkpress.Tests.Search;

/// <summary>Corpora and queries at random, made of few pieces so that they meet often, and of every kind of character that a page may hold.</summary>
internal static class SearchGen
{
    private static readonly string[] Hanzi = ["园", "区", "企", "业", "创", "新", "发", "展", "科技", "卫星", "航天", "园区", "创新", "一", "的", "了"];
    private static readonly string[] Traditional = ["園區", "業", "創新", "發", "術", "衛星", "乾", "著", "裡", "為", "臺", "羣", "麼", "\U0002B300", "𡞵", "車"];
    private static readonly string[] Latin = ["a", "b", "ai", "AI", "5G", "C919", "P-8", "x", "Park", "press", "e.g", "a+b", "ß", "ẞ", "É", "İ", "ς", "Σ", "ﬁ"];
    private static readonly string[] Digits = ["0", "1", "20", "25", "2025", "84.7%", "1/2", "12:30", "3.", ".5", "%", "１２％", "½", "⑩"];
    private static readonly string[] Punctuation = ["，", "。", "《", "》", "、", "“", "”", "（", "(", ")", "-", ".", ":", "/", "+", "\"", "·", "—", "…", "~", "￥", "´", "※", "№"];
    private static readonly string[] Spaces = [" ", " ", "  ", "　", "\t", "\r", "\u00A0", "\u0085", "\u2028", "\u2003", " , "];

    private static readonly string[] Rare =
    [
        "😀", "👍🏽", "❤\uFE0F", "👩\u200D🚀", "𠮷", "𬭊", "𪚥", "🄰", "\u00AD", "\u200B", "\uFEFF", "e\u0301", "\u0301", "か\u3099", "ｶﾞ", "한", "\u1112\u1161\u11AB", "\u11A8", "⾞", "\uF902",
        "\u2F00", "㈱", "㎡", "Ａ", "ー", "々", "〇", "\uFFFD", "\u0000", "\u0007",
    ];

    /// <summary>A few characters of any kind.</summary>
    public static Gen<string> Piece { get; } = Gen.Frequency(
        (8, Gen.OneOf(Hanzi)), (2, Gen.OneOf(Traditional)), (3, Gen.OneOf(Latin)), (2, Gen.OneOf(Digits)),
        (3, Gen.OneOf(Punctuation)), (2, Gen.OneOf(Spaces)), (2, Gen.OneOf(Rare)));

    /// <summary>Up to a dozen pages of a few blocks.</summary>
    public static Gen<SearchDocument[]> Few { get; } = Corpus(Text(Block(0, 12), 1, 6), 1, 12);

    /// <summary>Pages of several passages, and blocks longer than a passage.</summary>
    public static Gen<SearchDocument[]> Long { get; } = Corpus(
        Text(Gen.Frequency((5, Block(20, 150)), (1, Block(PassageSplitter.LongestWhole / 2, PassageSplitter.LongestWhole * 2))), 4, 20), 1, 3);

    /// <summary>Many pages of the same few characters: pairs are common, so there are triples.</summary>
    public static Gen<SearchDocument[]> Common { get; } = Corpus(Text(Gen.OneOf("园", "区", "创", "新", "，", "5").Array[1, 30].Select(string.Concat), 1, 2), 120, 300);

    /// <summary>So many pages that lists of common grams lie in files of their own.</summary>
    public static Gen<SearchDocument[]> Many { get; } = Corpus(
        Text(Gen.OneOf("园", "园区", "区创", "创新", "，", "5", "ab", "卫", "一").Array[1, 16].Select(string.Concat), 1, 2),
        PostingList.LongestInline + 100, PostingList.LongestInline + 900);

    /// <summary>A query, by what it is taken from.</summary>
    public static Gen<Func<SearchDocument[], string>> Query { get; } =
        Gen.Select(Gen.Int[0, 13], Slice, Slice, Piece, Gen.OneOf(Punctuation).Array[1, 3]).Select(Make);

    private static Gen<Func<SearchDocument[], string>> Slice => Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Frequency((3, Gen.Int[1, 4]), (2, Gen.Int[5, 12]), (1, Gen.Int[13, 60])))
        .Select<(int Page, int At, int Length), Func<SearchDocument[], string>>(cut => pages => Cut(pages[cut.Page % pages.Length], cut.At, cut.Length));

    private static Func<SearchDocument[], string> Make((int Kind, Func<SearchDocument[], string> First, Func<SearchDocument[], string> Second, string Piece, string[] Signs) sample)
    {
        (int kind, Func<SearchDocument[], string> first, Func<SearchDocument[], string> second, string piece, string[] signs) = sample;
        return kind switch
        {
            <= 2 => first,
            3 or 4 => pages => Quote(first(pages)),
            5 => pages => Insert(first(pages), piece),
            6 => pages => Quote(Insert(first(pages), piece)),
            7 => pages => $"{first(pages)} {second(pages)}",
            8 => pages => $"{Quote(first(pages))}{piece}",
            9 => pages => SearchText.Normalize(first(pages)).ToUpperInvariant(),
            10 => pages => SearchText.Normalize(second(pages)),
            11 => _ => piece,
            12 => _ => string.Concat(signs),
            _ => pages => piece + string.Concat(first(pages).EnumerateRunes().Take(2)),
        };
    }

    private static string Insert(string text, string piece)
    {
        int at = text.Length / 2;
        return text.Insert(at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at, piece);
    }

    private static string Quote(string text) => $"\"{text.Replace('"', ' ')}\"";

    private static string Cut(SearchDocument page, int at, int length)
    {
        string text = at % 4 == 0 ? page.Title : page.Text;
        int start = text.Length == 0 ? 0 : at % text.Length;
        int end = Math.Min(text.Length, start + length);
        start -= start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[start..end];
    }

    private static Gen<string> Block(int shortest, int longest) => Piece.Array[shortest, longest].Select(string.Concat);

    private static Gen<string> Text(Gen<string> block, int fewest, int most) => block.Array[fewest, most].Select(blocks => string.Join(SearchText.BlockEnd, blocks));

    private static Gen<SearchDocument[]> Corpus(Gen<string> text, int fewest, int most)
    {
        Gen<string> title = Gen.Frequency((8, Block(0, 5)), (1, Gen.OneOf("园\n区", "创新\r\n发展", "创\u2028新")));
        Gen<string> date = Gen.OneOf("2024-05-01", "2025-12-31", "");
        Gen<string> name = Gen.OneOf("", "新闻", "公告", "园区动态/企业动态");
        return Gen.Select(title, text, date, name, name).Array[fewest, most]
            .Select(pages => pages.Select((page, i) => new SearchDocument(page.Item1, $"/p/{i}/", page.Item3, page.Item4, page.Item5, page.Item2)).ToArray());
    }
}
