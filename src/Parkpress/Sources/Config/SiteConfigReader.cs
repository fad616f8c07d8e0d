using System.Collections.Frozen;
using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Sources.Config;

/// <summary>Reads <c>site.yml</c>.</summary>
internal static class SiteConfigReader
{
    /// <summary>The configuration of <paramref name="sources"/>; defaults stand in for what is missing or wrong.</summary>
    /// <param name="baseUrl">Address that replaces the one in the file; null to keep that.</param>
    public static SiteConfig Read(SourceTree sources, string? baseUrl, DiagnosticBag diagnostics)
    {
        if (sources.Find(SourceTree.ConfigPath) is not { } file)
        {
            diagnostics.Report(SourceRules.NoConfig, new Label(SourceTree.ConfigPath, TextSpan.FileStart), new LocalText(
                "run the command in the site's folder or give it with `--root`; a first `site.yml` needs only `title:` and `base_url:`",
                "请在站点文件夹中运行，或用 `--root` 指定；最简单的 `site.yml` 只需 `title:` 和 `base_url:` 两行"));
            return new SiteConfig();
        }

        return sources.ReadText(file, diagnostics) is { } text ? Parse(text, baseUrl, diagnostics) : new SiteConfig();
    }

    /// <summary>The same from a text.</summary>
    internal static SiteConfig Parse(SourceText text, string? baseUrl, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMapping(text, new TextSpan(0, text.Text.Length), diagnostics) is not { } settings)
        {
            return new SiteConfig();
        }

        new SettingChecker(text.Path, ShapeRules.Settings, diagnostics).Check(settings, SettingCatalog.All);
        bool hasBaseUrl = CheckBaseUrl(settings, diagnostics);
        return FromSettings(settings, baseUrl ?? (hasBaseUrl ? Text(settings, "base_url") : SiteConfig.DefaultBaseUrl), diagnostics);
    }

    private static SiteConfig FromSettings(YamlMapping settings, string? address, DiagnosticBag diagnostics)
    {
        var defaults = new SiteConfig();
        RequireTitle(settings, diagnostics);
        string? zone = Text(settings, "time_zone");
        YamlMapping images = Map(settings, "images");
        YamlMapping home = Map(settings, "home");
        return new SiteConfig
        {
            Title = Text(settings, "title") ?? "",
            Description = Text(settings, "description"),
            Author = Text(settings, "author"),
            Organization = Text(settings, "organization"),
            Language = Text(settings, "language") ?? defaults.Language,
            BaseUrl = address is not null && SettingChecker.IsAbsolute(address) ? BaseUrl.Parse(address) : defaults.BaseUrl,
            TimeZone = zone is not null && SiteTimeZone.TryParse(zone, out TimeSpan offset) ? offset : defaults.TimeZone,
            PageSize = Number(settings, "paginate") ?? defaults.PageSize,
            UsesPinyinSlugs = Text(settings, "slugs") == "pinyin",
            RawHtml = Text(settings, "raw_html") switch
            {
                "escape" => RawHtmlPolicy.Escape,
                "allow" => RawHtmlPolicy.Allow,
                _ => RawHtmlPolicy.Sanitize,
            },
            HasMaths = Text(Map(settings, "markdown"), "maths") == "true",
            EmbedHosts = Texts(Map(settings, "embeds"), "allow").Select(HostOf).ToFrozenSet(StringComparer.Ordinal),
            ImageWidths = Numbers(images, "widths") is { Length: > 0 } widths ? [.. widths.Distinct().Order()] : defaults.ImageWidths,
            ImageQuality = Math.Clamp(Number(images, "quality") ?? defaults.ImageQuality, 1, 100),
            ImageMaxFileSize = Number(images, "max_file_size") ?? defaults.ImageMaxFileSize,
            ImageMaxWidth = Number(images, "max_width") ?? defaults.ImageMaxWidth,
            FeedLimit = Number(Map(settings, "feeds"), "limit") ?? defaults.FeedLimit,
            Logo = Scalar(settings, "logo"),
            HomeBanner = Scalar(home, "banner"),
            HomeSections = home.Find("sections")?.Value is YamlSequence list ? [.. list.Items.OfType<YamlScalar>()] : [],
            Look = ReadLook(Map(settings, "theme")),
            GreyDays = [.. ReadGreyDays(settings.Find("grey")?.Value, diagnostics)],
            CardFont = Scalar(Map(settings, "cards"), "font"),
            IsOffline = Text(settings, "offline") == "true",
            IsGovernment = Text(settings, "profile") == "gov",
            CustomFields = Map(settings, "fields").Entries
                .Where(entry => entry.Value is YamlScalar)
                .ToFrozenDictionary(entry => entry.Key, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal),
            Severities = ReadSeverities(Map(settings, "rules")),
            // What is no link at all has its finding already.
            Links = [.. CollectLinks(settings).Where(link => SettingChecker.IsLink(link.Value))],
            Settings = settings,
        };
    }

    /// <summary>False, with a diagnostic, when everything that hangs below the address would be wrong.</summary>
    private static bool CheckBaseUrl(YamlMapping settings, DiagnosticBag diagnostics)
    {
        if (Scalar(settings, "base_url") is not { } scalar || !SettingChecker.IsAbsolute(scalar.Value) || BaseUrl.FindProblem(scalar.Value) is not { } problem)
        {
            return true;
        }

        diagnostics.Report(SourceRules.BadBaseUrl, new Label(SourceTree.ConfigPath, scalar.Span, problem.What), new LocalText(
            $"write `base_url: {problem.Cure}`", $"请写成 `base_url: {problem.Cure}`"));
        return false;
    }

    private static void RequireTitle(YamlMapping settings, DiagnosticBag diagnostics)
    {
        foreach (string name in (string[])["title", "base_url"])
        {
            // A misspelt name has its own finding.
            if (Text(settings, name) is null && !settings.Entries.Any(entry => SettingChecker.IsMisspelt(entry.Key, name)))
            {
                diagnostics.Report(
                    SourceRules.MissingSetting,
                    new Label(SourceTree.ConfigPath, TextSpan.FileStart),
                    name == "title"
                        ? new LocalText("add a line `title: name of the site`", "请添加一行 `title: 网站名称`")
                        : new LocalText("add a line `base_url: https://…/`", "请添加一行 `base_url: https://…/`"),
                    new LocalText($"`{name}` is missing", $"缺少 `{name}`"));
            }
        }
    }

    // What is no colour or no typeface has its finding already.
    private static ThemeLook ReadLook(YamlMapping theme)
    {
        string? Checked(string name, Func<string, bool> isGood) => Text(theme, name) is { } value && isGood(value) ? value : null;
        return new ThemeLook(
            Checked("color", ThemeLook.IsColor), Checked("accent", ThemeLook.IsColor), Checked("font", ThemeLook.IsFontFamily), Checked("heading_font", ThemeLook.IsFontFamily));
    }

    private static IEnumerable<(DateOnly First, DateOnly Last)> ReadGreyDays(YamlNode? list, DiagnosticBag diagnostics)
    {
        foreach (YamlMapping item in (list as YamlSequence)?.Items.OfType<YamlMapping>() ?? [])
        {
            if (Day(item, "from") is not { } first)
            {
                continue;
            }

            DateOnly last = Day(item, "until") ?? first;
            if (last < first)
            {
                diagnostics.Report(
                    SourceRules.WrongType,
                    new Label(SourceTree.ConfigPath, Scalar(item, "until")!.Span),
                    new LocalText("exchange the two days, or leave `until` out for a single one", "请对调两个日期；只有一天时不必写 `until`"),
                    new LocalText("`until` lies before `from`", "`until` 早于 `from`"),
                    [new Label(SourceTree.ConfigPath, Scalar(item, "from")!.Span, new LocalText("the first day", "起始日期"))]);
                continue;
            }

            yield return (first, last);
        }
    }

    private static DateOnly? Day(YamlMapping map, string name) =>
        DateOnly.TryParseExact(Text(map, name), SettingChecker.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static FrozenDictionary<string, Severity> ReadSeverities(YamlMapping rules) =>
        rules.Entries
            .Where(entry => entry.Value is YamlScalar)
            .ToFrozenDictionary(entry => entry.Key, entry => ((YamlScalar)entry.Value).Value switch
            {
                "off" => Severity.Off,
                "info" => Severity.Info,
                "warning" => Severity.Warning,
                _ => Severity.Error,
            }, StringComparer.Ordinal);

    /// <summary>Every <c>url</c> below menus, top links, quick links and the footer.</summary>
    private static IEnumerable<YamlScalar> CollectLinks(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.Where(entry => entry.Key is not ("params" or "theme"))
            .SelectMany(entry => entry is { Key: "url", Value: YamlScalar url } ? [url] : CollectLinks(entry.Value)),
        YamlSequence list => list.Items.SelectMany(CollectLinks),
        _ => [],
    };

    private static YamlScalar? Scalar(YamlMapping map, string name) =>
        map.Find(name)?.Value is YamlScalar { IsNull: false } scalar ? scalar : null;

    private static string? Text(YamlMapping map, string name) => Scalar(map, name)?.Value;

    private static YamlMapping Map(YamlMapping map, string name) => map.Find(name)?.Value as YamlMapping ?? YamlMapping.Empty;

    private static int? Number(YamlMapping map, string name) => ParseNumber(Scalar(map, name));

    private static int[] Numbers(YamlMapping map, string name) =>
        map.Find(name)?.Value is YamlSequence list
            ? [.. list.Items.Select(item => ParseNumber(item as YamlScalar)).OfType<int>()]
            : [];

    // A whole address, copied from the browser, names its host as well.
    private static string HostOf(string value) => SettingChecker.IsAbsolute(value) ? new Uri(value).Host : value.ToLowerInvariant();

    private static IEnumerable<string> Texts(YamlMapping map, string name) =>
        map.Find(name)?.Value is YamlSequence list ? list.Items.OfType<YamlScalar>().Select(item => item.Value) : [];

    private static int? ParseNumber(YamlScalar? scalar) =>
        scalar is not null && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : null;
}
