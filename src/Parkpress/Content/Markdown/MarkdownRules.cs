using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown;

/// <summary>What can be found wrong in the Markdown of a document: PP2101 to PP2159.</summary>
internal static class MarkdownRules
{
    public static readonly Rule ForbiddenCharacter = Warning(
        "PP2101", "forbidden-character", "character that may not stand in a web page", "含有网页中不允许出现的字符");

    public static readonly Rule NestedTooDeeply = Error(
        "PP2102", "nested-too-deeply", "Markdown is nested too deeply", "Markdown 嵌套层次过深");

    public static readonly Rule Unreadable = Error(
        "PP2103", "markdown-unreadable", "Markdown could not be read", "无法解析这段 Markdown");

    public static readonly Rule UnsafeLink = Error(
        "PP2104", "unsafe-link", "link that can run code", "链接可能执行代码");

    public static readonly Rule HeadingLevelOne = Warning(
        "PP2105", "heading-level-one", "level 1 heading in the body", "正文中使用了一级标题");

    public static readonly Rule HeadingLevelSkipped = Warning(
        "PP2106", "heading-level-skipped", "heading level is skipped", "标题级别跳级");

    public static readonly Rule DuplicateId = Warning(
        "PP2107", "duplicate-id", "id is used twice on the page", "同一页面中的 id 重复");

    public static readonly Rule AttributeNotAllowed = Warning(
        "PP2108", "attribute-not-allowed", "attribute is not allowed here", "此处不允许使用该属性");

    public static readonly Rule ContainerName = Warning(
        "PP2109", "container-name", "container needs a name of a-z, 0-9 and `-`", "容器名称只能由 a-z、0-9 和 `-` 组成");

    public static readonly Rule AlertKind = Warning(
        "PP2110", "alert-kind", "unknown kind of alert", "未知的提示框类型");

    public static readonly Rule ShortcodeUnclosed = Error(
        "PP2111", "shortcode-unclosed", "shortcode is not closed", "短代码没有结束");

    public static readonly Rule ShortcodeStray = Error(
        "PP2112", "shortcode-stray-closing", "closing tag without its shortcode", "短代码的结束标签没有对应的开始标签");

    public static readonly Rule ShortcodeMalformed = Error(
        "PP2113", "shortcode-malformed", "shortcode is written wrongly", "短代码格式有误");

    public static readonly Rule ShortcodeFullWidth = Error(
        "PP2114", "shortcode-full-width", "full-width punctuation in a shortcode", "短代码中使用了全角标点");

    public static readonly Rule ShortcodeDuplicate = Error(
        "PP2115", "shortcode-duplicate-argument", "argument is given twice", "短代码参数重复");

    public static readonly Rule HtmlEscaped = Info(
        "PP2116", "html-escaped", "raw HTML is shown as text", "HTML 源码将按文字显示");

    public static readonly Rule HtmlRemoved = Warning(
        "PP2117", "html-removed", "raw HTML was removed", "部分 HTML 已被删除");

    public static readonly Rule CommentUnclosed = Warning(
        "PP2118", "comment-unclosed", "comment is not closed", "注释没有结束");

    public static readonly Rule IndentMakesCode = Warning(
        "PP2119", "indent-makes-code", "four spaces turn this paragraph into code", "行首四个空格使这一段变成了代码块");

    public static readonly Rule IndentBySpaces = Info(
        "PP2120", "indent-by-spaces", "line is indented by spaces", "行首用空格缩进");

    public static readonly Rule HeadingWithoutSpace = Warning(
        "PP2121", "heading-without-space", "no space after the `#` of a heading", "标题的 `#` 后缺少空格");

    public static readonly Rule EmphasisUnclosed = Warning(
        "PP2122", "emphasis-unclosed", "`**` is shown as text", "`**` 将按文字显示");

    public static readonly Rule EmphasisBetweenDigits = Warning(
        "PP2123", "emphasis-between-digits", "`*` between digits makes italics", "数字之间的 `*` 被当作斜体标记");

    public static readonly Rule TableUnrecognised = Warning(
        "PP2124", "table-unrecognised", "table is not recognised", "表格未能识别");

    public static readonly Rule TableRowTooLong = Warning(
        "PP2125", "table-row-too-long", "row has more cells than the table has columns", "表格中这一行的单元格多于列数");

    public static readonly Rule FootnoteUndefined = Warning(
        "PP2126", "footnote-undefined", "footnote has no text", "脚注没有对应的内容");

    public static readonly Rule FootnoteUnused = Warning(
        "PP2127", "footnote-unused", "nothing refers to this footnote", "脚注未被引用");

    public static readonly Rule LinkFullWidth = Warning(
        "PP2128", "link-full-width", "full-width parenthesis in a link", "链接使用了全角括号");

    public static readonly Rule FenceUnclosed = Warning(
        "PP2129", "fence-unclosed", "block is not closed", "代码块或容器没有结束");

    public static readonly Rule HeadingEmpty = Warning(
        "PP2130", "heading-empty", "heading has no text", "标题没有文字");

    public static readonly Rule LinkWithoutAddress = Warning(
        "PP2131", "link-without-address", "link has no address", "链接没有地址");

    public static readonly Rule LinkWithoutText = Warning(
        "PP2132", "link-without-text", "link has no text", "链接没有文字");

    public static readonly Rule LinkTextVague = Info(
        "PP2133", "link-text-vague", "link text does not say where it leads", "链接文字没有说明去向");

    public static readonly Rule ImageWithoutText = Warning(
        "PP2134", "image-without-text", "image has no alternative text", "图片没有替代文字");

    public static readonly Rule ImageInsecure = Warning(
        "PP2135", "image-insecure", "image is loaded over http", "图片通过 http 加载");

    public static readonly Rule LinkToOwnComputer = Error(
        "PP2136", "link-to-own-computer", "link leads to a file on somebody's computer", "链接指向了个人电脑上的文件");

    public static readonly Rule LinkToPrivateNetwork = Warning(
        "PP2137", "link-to-private-network", "link works in a private network only", "链接只在内部网络有效");

    public static readonly Rule ContainerStray = Warning(
        "PP2138", "container-stray-closing", "`:::` closes nothing", "`:::` 没有对应的容器");

    public static readonly Rule TableRowTooShort = Info(
        "PP2139", "table-row-too-short", "row has fewer cells than the table has columns", "表格中这一行的单元格少于列数");

    public static readonly Rule TableHeaderMismatch = Warning(
        "PP2140", "table-header-mismatch", "line of dashes does not fit the header of the table", "表格的分隔行与表头列数不一致");

    public static readonly Rule FootnoteDuplicate = Warning(
        "PP2141", "footnote-duplicate", "footnote has two texts", "脚注内容重复");

    public static readonly Rule ListUnrecognised = Warning(
        "PP2142", "list-unrecognised", "list is not recognised", "列表未能识别");

    public static readonly Rule FullWidthMark = Warning(
        "PP2143", "full-width-mark", "full-width mark is shown as text", "全角标记将按文字显示");

    public static readonly Rule HeadingByAccident = Warning(
        "PP2144", "heading-by-accident", "dashes turn the paragraph above into a heading", "短横线把上一段变成了标题");

    public static readonly Rule MoreTwice = Warning(
        "PP2145", "more-twice", "`<!--more-->` is given twice", "`<!--more-->` 重复");

    public static readonly Rule InvisibleCharacter = Warning(
        "PP2146", "invisible-character", "invisible character in the text", "文字中有不可见字符");

    public static readonly Rule IdentityNumber = Warning(
        "PP2147", "identity-number", "looks like an identity card number", "疑似居民身份证号码");

    public static readonly Rule MobileNumber = Warning(
        "PP2148", "mobile-number", "looks like a mobile phone number", "疑似手机号码");

    public static readonly Rule BankCardNumber = Warning(
        "PP2149", "bank-card-number", "looks like a bank card number", "疑似银行卡号");

    private static Rule Error(string code, string name, string english, string chinese) =>
        new(code, name, Severity.Error, new LocalText(english, chinese));

    private static Rule Warning(string code, string name, string english, string chinese) =>
        new(code, name, Severity.Warning, new LocalText(english, chinese));

    private static Rule Info(string code, string name, string english, string chinese) =>
        new(code, name, Severity.Info, new LocalText(english, chinese));
}
