using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>Every setting that <c>site.yml</c> may hold; checks and documentation are made from it.</summary>
internal static class SettingCatalog
{
    private static readonly Setting LinkLabel = new("label", SettingType.Text, new("text of the link", "链接文字")) { IsRequired = true };
    private static readonly Setting LinkUrl = new("url", SettingType.Link, new("site path or absolute address", "站内路径或完整网址")) { IsRequired = true };

    private static readonly ImmutableArray<string> Severities = ["off", "info", "warning", "error"];

    public static ImmutableArray<Setting> All { get; } =
    [
        new("title", SettingType.Text, new("name of the site", "网站名称")),
        new("subtitle", SettingType.Text, new("short line under the name", "副标题")),
        new("description", SettingType.Text, new("one sentence about the site", "网站简介")),
        new("language", SettingType.Text, new("language tag of the content", "内容语言标签")),
        new("base_url", SettingType.AbsoluteUrl, new("address of the home page", "首页的完整网址")),
        new("time_zone", SettingType.TimeZone, new("offset of dates without a zone", "未写时区的日期所用的时区")),
        new("author", SettingType.Text, new("default author", "默认作者")),
        new("organization", SettingType.Text, new("legal name of the publisher", "主办单位全称")),
        new("badge", SettingType.Text, new("label beside the name", "名称旁的标签")),
        new("logo", SettingType.Text, new("path of the logo under content/", "标志图片在 content/ 下的路径")),
        new("paginate", SettingType.Integer, new("items on a list page", "列表每页条数")),
        new("slugs", SettingType.Choice, new("how addresses are made from Chinese names", "中文名称如何变成网址"))
        {
            Choices = ["keep", "pinyin"],
        },
        new("raw_html", SettingType.Choice, new("what happens to HTML in Markdown", "Markdown 中的 HTML 如何处理"))
        {
            Choices = ["sanitize", "escape", "allow"],
        },
        new("markdown", SettingType.Map, new("what Markdown may hold besides the usual", "Markdown 的可选功能"))
        {
            Children = [new("maths", SettingType.Boolean, new("formulas between dollar signs", "识别美元符号之间的数学公式"))],
        },
        new("embeds", SettingType.Map, new("players of other sites", "第三方播放器"))
        {
            Children = [new("allow", SettingType.TextList, new("hosts whose players may stand in a page", "允许嵌入的播放器域名")) { Example = "[player.bilibili.com]" }],
        },
        new("typography", SettingType.Map, new("fine points of setting text", "排版细节"))
        {
            Children =
            [
                new("spacing", SettingType.Choice, new("gaps between Chinese and Latin text, made by the browser", "中西文之间的间隙，由浏览器处理"))
                {
                    Choices = ["none", "auto"],
                },
            ],
        },
        Links("top_links", new("links of the top bar", "顶栏链接")),
        new("menu", SettingType.MapList, new("main navigation", "主导航"))
        {
            Children = [LinkLabel, LinkUrl, Links("children", new("second level", "二级菜单"))],
        },
        new("quick_links", SettingType.MapList, new("quick links of the home page", "首页快捷入口"))
        {
            Children = [LinkLabel, LinkUrl, new("description", SettingType.Text, new("a few words", "简短说明"))],
        },
        new("home", SettingType.Map, new("the home page", "首页"))
        {
            Children =
            [
                new("banner", SettingType.Text, new("picture under content/", "横幅图片在 content/ 下的路径")),
                new("banner_alt", SettingType.Text, new("what the picture shows", "横幅图片的文字说明")),
                new("headline", SettingType.Text, new("large line on the banner", "横幅大标题")),
                new("about", SettingType.Text, new("heading of the home page's own text", "首页正文的标题（默认“简介”）")),
                new("sections", SettingType.TextList, new("sections shown with their latest pages", "首页展示的栏目")),
            ],
        },
        new("footer", SettingType.Map, new("the foot of every page", "页脚"))
        {
            Children =
            [
                new("copyright", SettingType.Text, new("copyright line", "版权说明")),
                new("icp", SettingType.Text, new("ICP registration", "ICP 备案号")),
                new("police_number", SettingType.Text, new("public security registration", "公安备案号")),
                new("police_code", SettingType.Text, new("its 14 digits", "公安备案的 14 位数字")),
                new("organizer", SettingType.Text, new("who runs the site", "主办单位")),
                new("site_code", SettingType.Text, new("government site code", "政府网站标识码")),
                Links("links", new("further links", "其他链接")),
            ],
        },
        new("contact", SettingType.Map, new("how to reach the park", "联系方式"))
        {
            Children =
            [
                new("address", SettingType.Text, new("postal address", "地址")),
                new("postcode", SettingType.Text, new("post code", "邮编")),
                new("phone", SettingType.Text, new("phone", "电话")),
                new("fax", SettingType.Text, new("fax", "传真")),
                new("email", SettingType.Text, new("e-mail", "电子邮箱")),
                new("hours", SettingType.Text, new("office hours", "办公时间")),
                new("map_url", SettingType.AbsoluteUrl, new("address of a map", "地图链接")),
                new("wechat", SettingType.Text, new("WeChat account", "微信公众号")),
            ],
        },
        new("images", SettingType.Map, new("sizes and quality of pictures", "图片尺寸与质量"))
        {
            Children =
            [
                new("widths", SettingType.IntegerList, new("widths in pixels, in any order", "各档宽度（像素），顺序不限")),
                new("quality", SettingType.Integer, new("1 to 100", "1 到 100")) { Maximum = 100 },
                new("max_file_size", SettingType.Integer, new("largest original in KB; more is a warning", "原图最大的 KB 数，超出时警告"))
                {
                    Example = "2048",
                    Unit = new("kilobytes", "以 KB 为单位"),
                },
                new("max_width", SettingType.Integer, new("widest original in pixels; more is a warning", "原图最大的宽度（像素），超出时警告"))
                {
                    Example = "12000",
                    Unit = new("pixels", "以像素为单位"),
                },
            ],
        },
        new("feeds", SettingType.Map, new("RSS, Atom and JSON Feed", "订阅源"))
        {
            Children = [new("limit", SettingType.Integer, new("newest items in a feed", "每个订阅源的条数"))],
        },
        new("fields", SettingType.ChoiceMap, new("front matter fields of your own", "自定义的文首字段"))
        {
            Choices = ["text", "date", "int", "bool", "list"],
        },
        new("rules", SettingType.ChoiceMap, new("severity of checks by code", "按代码设置检查的严重程度")) { Choices = Severities },
        new("grey", SettingType.MapList, new("days on which the site is shown without colour", "全站灰色显示的日期（如国家公祭日）"))
        {
            Children =
            [
                new("from", SettingType.Date, new("first day", "起始日期")) { IsRequired = true },
                new("until", SettingType.Date, new("last day; the first one when left out", "结束日期（含当日），不写则只有一天")),
            ],
        },
        new("cards", SettingType.Map, new("pictures of titles for chats and social networks", "转发时显示的标题卡片图"))
        {
            Children = [new("font", SettingType.Text, new("typeface file that has the characters of the titles; without it there are no cards", "字体文件（须含标题用字），不写则不生成卡片")) { Example = "templates/fonts/title.otf" }],
        },
        new("offline", SettingType.Boolean, new("visited pages and the search can be read without a connection", "已浏览的页面和搜索可离线使用")),
        new("profile", SettingType.Choice, new("whose site it is; `gov` adds what government sites must have", "网站类型；gov 按政府网站要求添加信息")) { Choices = ["enterprise", "gov"] },
        new("theme", SettingType.OpenMap, new("look of the built-in theme, and values of your own for templates", "内置主题的外观，以及模板自用的值"))
        {
            Children =
            [
                new("color", SettingType.Color, new("main colour; lighter and darker ones follow from it", "主色，其余深浅色由它推算")),
                new("accent", SettingType.Color, new("colour of marks and of the search button", "点缀色")),
                new("font", SettingType.FontFamily, new("typefaces of texts, those of the reader's system", "正文字体，取自读者的系统")),
                new("heading_font", SettingType.FontFamily, new("typefaces of headings", "标题字体")),
            ],
        },
        new("params", SettingType.Free, new("values for templates", "模板所用的其他值")),
    ];

    private static Setting Links(string name, LocalText meaning) =>
        new(name, SettingType.MapList, meaning) { Children = [LinkLabel, LinkUrl] };
}
