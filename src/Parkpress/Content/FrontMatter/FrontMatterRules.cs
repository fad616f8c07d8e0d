using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>Rules about front matter: PP2001 to PP2099.</summary>
internal static class FrontMatterRules
{
    public static readonly Rule UnknownField = new("PP2001", "unknown-field", Severity.Error,
        new("unknown field", "未知的字段"));

    public static readonly Rule WrongType = new("PP2002", "wrong-field-type", Severity.Error,
        new("value has the wrong type", "字段值的类型不对"));

    public static readonly Rule BadDate = new("PP2003", "bad-date", Severity.Error,
        new("this is not a date", "不是有效的日期"));

    public static readonly Rule BadChoice = new("PP2004", "bad-choice", Severity.Error,
        new("value is not one of those allowed", "值不在允许的范围内"));

    public static readonly Rule MissingTitle = new("PP2005", "missing-title", Severity.Error,
        new("page has no title", "页面没有标题"));

    public static readonly Rule MissingDate = new("PP2006", "missing-date", Severity.Error,
        new("page has no date", "页面没有日期"));

    public static readonly Rule FieldOfOtherKind = new("PP2007", "field-of-other-kind", Severity.Error,
        new("field belongs to another kind of content", "该字段属于其他内容类型"));

    public static readonly Rule BadCategory = new("PP2008", "bad-category", Severity.Error,
        new("category has more than two levels", "分类超过两级"));

    public static readonly Rule BadSitePath = new("PP2009", "bad-site-path", Severity.Error,
        new("this cannot be an address on the site", "不能作为站内网址"));

    public static readonly Rule BadSlug = new("PP2010", "bad-slug", Severity.Error,
        new("this cannot be a segment of an address", "不能作为网址的一段"));

    public static readonly Rule SectionOnlyField = new("PP2011", "section-only-field", Severity.Error,
        new("only an `index.md` may carry this field", "只有 `index.md` 可以使用该字段"));

    public static readonly Rule DatesOutOfOrder = new("PP2012", "dates-out-of-order", Severity.Warning,
        new("dates are in the wrong order", "日期的先后顺序不对"));

    public static readonly Rule FutureDate = new("PP2013", "future-date", Severity.Info,
        new("page appears later", "页面尚未到发布日期"));

    public static readonly Rule FullWidthSeparator = new("PP2014", "full-width-separator", Severity.Warning,
        new("several items are written as one", "多项内容被写成了一项"));

    public static readonly Rule LongTitle = new("PP2015", "long-title", Severity.Info,
        new("title is very long", "标题很长"));

    public static readonly Rule SectionDraft = new("PP2016", "section-draft", Severity.Warning,
        new("`draft` on an `index.md` does not hold back the pages below it", "`index.md` 的 `draft` 不会拦住其下的页面"));
}
