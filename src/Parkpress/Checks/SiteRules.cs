using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>Rules about what only the whole site can show: PP4055 to PP4089.</summary>
internal static class SiteRules
{
    public static readonly Rule DuplicateTitle = new("PP4055", "duplicate-title", Severity.Warning,
        new("two pages of a section have the same title", "同一栏目中有两个页面标题相同"));

    public static readonly Rule DuplicateDocumentNumber = new("PP4056", "duplicate-document-number", Severity.Warning,
        new("two policies have the same document number", "两份政策的发文字号相同"));

    public static readonly Rule DuplicateIndexNumber = new("PP4057", "duplicate-index-number", Severity.Error,
        new("two policies have the same index number", "两份政策的索引号相同"));

    public static readonly Rule TermSpelling = new("PP4058", "term-spelling", Severity.Warning,
        new("tag or category is spelt in two ways", "同一标签或分类有两种写法"));

    public static readonly Rule TermNearMiss = new("PP4059", "term-near-miss", Severity.Warning,
        new("tag or category used once looks like a mistyped one", "只用过一次的标签或分类疑似误写"));

    public static readonly Rule UnusedFile = new("PP4060", "unused-file", Severity.Info,
        new("nothing uses this file", "没有任何地方使用这个文件"));

    public static readonly Rule UpdatedInFuture = new("PP4065", "updated-in-future", Severity.Warning,
        new("date of the last change lies in the future", "更新日期在将来"));

    public static readonly Rule UpdatedBeforeDate = new("PP4066", "updated-before-date", Severity.Warning,
        new("last change is older than the publication", "更新日期早于发布日期"));

    public static readonly Rule RepealedButValid = new("PP4067", "repealed-but-valid", Severity.Warning,
        new("policy that is out of force is called valid", "已废止的政策仍标为有效"));

    public static readonly Rule EmptySection = new("PP4068", "empty-section", Severity.Info,
        new("menu leads to a section without pages", "导航指向没有内容的栏目"));

    public static readonly Rule ActiveFile = new("PP4069", "active-file", Severity.Error,
        new("file beside an article could run programs", "文章旁的文件可能运行程序"));
}
