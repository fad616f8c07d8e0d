using System.Collections.Frozen;
using Parkpress.Text;
using Parkpress.Text.Normalization;

namespace Parkpress.Content.FrontMatter;

/// <summary>What was surely meant by a value that a field cannot hold.</summary>
internal static class ValueAdvice
{
    private static readonly FrozenDictionary<string, string> Flags = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["true"] = "true", ["yes"] = "true", ["y"] = "true", ["on"] = "true", ["1"] = "true", ["是"] = "true", ["对"] = "true", ["真"] = "true",
        ["false"] = "false", ["no"] = "false", ["n"] = "false", ["off"] = "false", ["0"] = "false", ["否"] = "false", ["不是"] = "false", ["假"] = "false",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["新闻"] = "article", ["文章"] = "article", ["资讯"] = "article", ["动态"] = "article", ["news"] = "article", ["post"] = "article",
        ["通知"] = "notice", ["公告"] = "notice", ["通知公告"] = "notice", ["公示"] = "notice",
        ["政策"] = "policy", ["文件"] = "policy", ["政策文件"] = "policy", ["法规"] = "policy",
        ["企业"] = "enterprise", ["公司"] = "enterprise", ["招聘"] = "job", ["职位"] = "job", ["岗位"] = "job",
        ["荣誉"] = "honor", ["资质"] = "honor", ["片区"] = "zone", ["园区"] = "zone", ["页面"] = "page", ["单页"] = "page",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><c>true</c> or <c>false</c> for words that mean it.</summary>
    public static string? Flag(string value) => Flags.GetValueOrDefault(TextFolding.Fold(value));

    /// <summary>The kind of content that a word names.</summary>
    public static string? Kind(string value) => Kinds.GetValueOrDefault(TextFolding.Fold(value));

    /// <summary>A whole number written in full-width digits, with separators, or with a word of measure behind it: <c>３</c>, <c>1,024</c>, <c>20人</c>.</summary>
    public static string? Number(string value)
    {
        string digits = Nfkc.Normalize(value).Replace(",", "", StringComparison.Ordinal).TrimEnd('人', '名', '个', '次', '条', ' ');
        return digits != value && digits.Length is > 0 and < 10 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
