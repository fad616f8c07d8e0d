using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>Rules about files and YAML: PP1xxx.</summary>
internal static class SourceRules
{
    public static readonly Rule NotUtf8 = new("PP1001", "not-utf8", Severity.Error,
        new("file is not UTF-8", "文件不是 UTF-8 编码"));

    public static readonly Rule NulCharacter = new("PP1002", "nul-character", Severity.Error,
        new("text holds a NUL character", "文本中有 NUL 字符"));

    public static readonly Rule SymbolicLink = new("PP1003", "symbolic-link", Severity.Error,
        new("symbolic link in the site", "站点中有符号链接"));

    public static readonly Rule NoConfig = new("PP1004", "no-config", Severity.Error,
        new("there is no `site.yml` here", "此处没有 `site.yml`"));

    public static readonly Rule NoContent = new("PP1005", "no-content", Severity.Error,
        new("there is no Markdown file in `content/`", "`content/` 中没有 Markdown 文件"));

    public static readonly Rule UnreadableFile = new("PP1006", "unreadable-file", Severity.Error,
        new("file cannot be read", "无法读取文件"));

    public static readonly Rule Gb18030 = new("PP1007", "gb18030-file", Severity.Warning,
        new("file is encoded in GB18030 (GBK), not in UTF-8", "文件编码是 GB18030（GBK），不是 UTF-8"));

    public static readonly Rule Utf16 = new("PP1008", "utf16-file", Severity.Warning,
        new("file is encoded in UTF-16, not in UTF-8", "文件编码是 UTF-16，不是 UTF-8"));

    public static readonly Rule ForeignExtension = new("PP1009", "foreign-extension", Severity.Warning,
        new("Markdown file is no page, for its name does not end in `.md`", "文件名不以 `.md` 结尾，这个 Markdown 文件不会成为页面"));

    public static readonly Rule TooLarge = new("PP1010", "file-too-large", Severity.Error,
        new("file is too large", "文件过大")) { IsFixed = true };

    public static readonly Rule YamlSyntax = new("PP1101", "yaml-syntax", Severity.Error,
        new("YAML cannot be read", "YAML 无法解析"));

    public static readonly Rule NotAMapping = new("PP1102", "not-a-mapping", Severity.Error,
        new("expected `name: value` lines", "此处应为 `名称: 值` 形式的行"));

    public static readonly Rule FullWidthColon = new("PP1103", "full-width-colon", Severity.Error,
        new("full-width colon after a field name", "字段名后用了全角冒号"));

    public static readonly Rule DuplicateKey = new("PP1104", "duplicate-key", Severity.Error,
        new("field is given twice", "字段重复"));

    public static readonly Rule YamlFeature = new("PP1105", "yaml-feature", Severity.Error,
        new("YAML anchors, aliases and tags are not supported", "不支持 YAML 的锚点、别名和标签"));

    public static readonly Rule YamlTooDeep = new("PP1106", "yaml-too-deep", Severity.Error,
        new("YAML is nested too deeply", "YAML 嵌套过深"));

    public static readonly Rule UnclosedFrontMatter = new("PP1107", "unclosed-front-matter", Severity.Error,
        new("front matter is not closed", "文首信息块没有结束"));

    public static readonly Rule MistypedFence = new("PP1108", "mistyped-fence", Severity.Error,
        new("front matter does not begin with a line `---`", "文首信息块没有以一行 `---` 开头"));

    public static readonly Rule ChineseQuotes = new("PP1109", "chinese-quotes", Severity.Warning,
        new("value stands in Chinese quotes, which will show", "值写在了中文引号里，引号会显示出来"));

    public static readonly Rule ChineseQuotesAroundData = new("PP1110", "chinese-quotes-around-data", Severity.Error,
        new("value that is no text stands in Chinese quotes", "非文字的值写在了中文引号里"));

    public static readonly Rule ValueCut = new("PP1111", "value-cut", Severity.Warning,
        new("what stands after ` #` is a comment and lost", "“空格加 #”之后的内容被当作注释丢掉了"));

    public static readonly Rule NoSpaceAfterColon = new("PP1112", "no-space-after-colon", Severity.Error,
        new("there is no space after the colon", "冒号后没有空格"));

    public static readonly Rule NoSpaceAfterDash = new("PP1113", "no-space-after-dash", Severity.Error,
        new("there is no space after the dash of a list item", "列表项的短横线后没有空格"));

    public static readonly Rule InvisibleCharacter = new("PP1114", "invisible-character-in-value", Severity.Warning,
        new("value holds an invisible character", "值中有不可见字符"));

    public static readonly Rule UnknownKey = new("PP1201", "unknown-setting", Severity.Error,
        new("unknown setting", "未知的设置项"));

    public static readonly Rule WrongType = new("PP1202", "wrong-type", Severity.Error,
        new("value has the wrong type", "值的类型不对"));

    public static readonly Rule MissingSetting = new("PP1203", "missing-setting", Severity.Error,
        new("a required setting is missing", "缺少必需的设置项"));

    public static readonly Rule BadBaseUrl = new("PP1204", "bad-base-url", Severity.Error,
        new("this cannot be the address of the home page", "不能作为首页的网址"));

    public static readonly Rule DataShape = new("PP1205", "data-shape", Severity.Error,
        new("data file is not written as it must be", "数据文件的写法不对"));

    public static readonly Rule UnknownDataName = new("PP1206", "unknown-data-name", Severity.Warning,
        new("unknown name in a data file", "数据文件中有未知的名称"));

    public static readonly Rule DataWithoutPage = new("PP1207", "data-without-page", Severity.Warning,
        new("no page has this address", "没有页面使用这个网址"));

    public static readonly Rule UnusedCategory = new("PP1208", "unused-category", Severity.Info,
        new("no page is in this category", "没有页面属于这个分类"));

    public static readonly Rule FieldExists = new("PP1209", "field-exists", Severity.Warning,
        new("declared field has the name of one that there is", "声明的字段与已有字段同名"));
}
