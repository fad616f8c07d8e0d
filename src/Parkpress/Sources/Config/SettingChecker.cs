using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;
using Parkpress.Text.Normalization;

namespace Parkpress.Sources.Config;

/// <summary>Holds YAML against <see cref="SettingCatalog"/> or <see cref="DataCatalog"/> and says what does not fit.</summary>
internal sealed class SettingChecker(string path, ShapeRules rules, DiagnosticBag diagnostics)
{
    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    /// <summary>Checks a mapping.</summary>
    /// <param name="isOpen">Other names are the author's own.</param>
    public void Check(YamlMapping mapping, ImmutableArray<Setting> settings, bool isOpen = false)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            Setting? setting = settings.FirstOrDefault(known => known.Name == entry.Key);
            if (setting is null)
            {
                if (!isOpen)
                {
                    ReportUnknown(entry, settings);
                }
            }
            else if (entry.Value is not YamlScalar { IsNull: true })
            {
                CheckValue(setting, entry.Value);
            }
        }
    }

    /// <summary>True for an http(s) address with a host.</summary>
    public static bool IsAbsolute(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    /// <summary>True for a site path that begins with <c>/</c>, a place on the page, an absolute address and what is written or called.</summary>
    public static bool IsLink(string value) =>
        value.StartsWith('/') || value.StartsWith('#') || IsAbsolute(value) || value.StartsWith("mailto:", StringComparison.Ordinal)
        || value.StartsWith("tel:", StringComparison.Ordinal);

    /// <summary>True when <paramref name="key"/> is no setting and its finding proposes <paramref name="name"/>.</summary>
    public static bool IsMisspelt(string key, string name) =>
        SettingCatalog.All.All(known => known.Name != key) && NearestName.Find(key, SettingCatalog.All.Select(known => known.Name)) == name;

    /// <summary>Checks one value against its setting.</summary>
    public void CheckValue(Setting setting, YamlNode value)
    {
        switch (setting.Type)
        {
            case SettingType.Map when value is YamlMapping map:
                Check(map, setting.Children);
                break;
            case SettingType.OpenMap when value is YamlMapping map:
                Check(map, setting.Children, isOpen: true);
                break;
            case SettingType.MapList when value is YamlSequence list:
                CheckMapList(setting, list);
                break;
            case SettingType.ChoiceMap when value is YamlMapping map:
                CheckChoices(setting, map);
                break;
            case SettingType.IntegerMap when value is YamlMapping map:
                CheckCounts(map);
                break;
            case SettingType.IntegerList when value is YamlSequence numbers:
                foreach (YamlNode item in numbers.Items.Where(item => !IsInteger(item)))
                {
                    ReportWrongItem(setting, item);
                }

                break;
            case SettingType.TextList when value is YamlSequence list && list.Items.All(item => item is YamlScalar):
            case SettingType.Free:
                break;
            default:
                CheckScalar(setting, value);
                break;
        }
    }

    private void CheckScalar(Setting setting, YamlNode value)
    {
        if (value is not YamlScalar scalar)
        {
            ReportWrongType(setting, value);
        }
        else if (ChineseQuotes.Unwrap(scalar) is { } inner)
        {
            if (setting.Type == SettingType.Text)
            {
                ChineseQuotes.ReportShown(path, scalar, inner, diagnostics);
            }
            else
            {
                ChineseQuotes.ReportAroundData(path, scalar, inner, diagnostics);
            }
        }
        else if (!Fits(setting, scalar.Value) && (setting.Type != SettingType.Link || rules.ChecksAddresses))
        {
            ReportWrongType(setting, value);
        }
    }

    private void CheckCounts(YamlMapping map)
    {
        foreach (YamlEntry entry in map.Entries.Where(entry => entry.Value is not YamlScalar { IsNull: true }))
        {
            CheckScalar(new Setting(entry.Key, SettingType.Count, default), entry.Value);
        }
    }

    private void CheckMapList(Setting setting, YamlSequence list)
    {
        foreach (YamlNode item in list.Items)
        {
            if (item is YamlMapping map)
            {
                ReportMissing(map, setting);
                Check(map, setting.Children);
            }
            else
            {
                ReportWrongType(setting, item);
            }
        }
    }

    private void CheckChoices(Setting setting, YamlMapping map)
    {
        foreach (YamlEntry entry in map.Entries)
        {
            if (entry.Value is not YamlScalar scalar || !setting.Choices.Contains(scalar.Value))
            {
                ReportWrongType(setting, entry.Value);
            }
        }
    }

    private static bool Fits(Setting setting, string value) => setting.Type switch
    {
        SettingType.Text => true,
        SettingType.Integer => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0 && number <= setting.Maximum,
        SettingType.Boolean => value is "true" or "false",
        SettingType.Count => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        SettingType.Choice => setting.Choices.Contains(value),
        SettingType.AbsoluteUrl => IsAbsolute(value),
        SettingType.Link => IsLink(value),
        SettingType.TimeZone => SiteTimeZone.TryParse(value, out _),
        SettingType.Date => DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        SettingType.Color => ThemeLook.IsColor(value),
        SettingType.FontFamily => ThemeLook.IsFontFamily(value),
        _ => false,
    };

    private static bool IsInteger(YamlNode node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;

    private void ReportUnknown(YamlEntry entry, ImmutableArray<Setting> settings)
    {
        if (YamlErrorReporter.TryReportFullWidthName(path, entry, diagnostics))
        {
            return;
        }

        string name = Nfkc.Normalize(entry.Key);
        IEnumerable<string> known = settings.Select(setting => setting.Name);
        string? nearest = rules.AllowsOwnNames ? NearestName.FindSlip(name, known) : NearestName.Find(name, known);
        if (nearest is null && rules.AllowsOwnNames)
        {
            return;
        }

        LocalText help = nearest is null
            ? new LocalText("remove the line, or put values of your own under `params:`", "请删除这一行，自定义的值请放到 `params:` 下")
            : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？");
        diagnostics.Report(
            rules.Unknown,
            new Label(path, entry.KeySpan),
            help,
            rules.AllowsOwnNames
                ? new LocalText($"unknown name `{entry.Key}`", $"未知的名称 `{entry.Key}`")
                : new LocalText($"unknown setting `{entry.Key}`", $"未知的设置项 `{entry.Key}`"));
    }

    /// <summary>An item of a list lacks what makes it one: a menu item its label, a link its address.</summary>
    private void ReportMissing(YamlMapping item, Setting list)
    {
        // One line more often brings the others: a flat list of links lacks all of its groups' names.
        foreach (Setting required in list.Children.Where(child => child.IsRequired && item.Find(child.Name)?.Value is null or YamlScalar { IsNull: true }))
        {
            // A name that is only misspelt is told by itself.
            if (item.Entries.Any(entry => list.Children.All(known => known.Name != entry.Key)
                && NearestName.Find(Nfkc.Normalize(entry.Key), list.Children.Select(known => known.Name)) == required.Name))
            {
                continue;
            }

            diagnostics.Report(
                rules.Missing,
                new Label(path, item.Entries is [var first, ..] ? first.KeySpan : item.Span, new LocalText("this item", "这一项")),
                new LocalText($"add a line such as `{ExampleOf(required)}` to this item", $"请给这一项添加一行，如 `{ExampleOf(required)}`"),
                new LocalText($"an item of `{list.Name}` has no `{required.Name}`", $"`{list.Name}` 中的一项缺少 `{required.Name}`"));
            return;
        }
    }

    private void ReportWrongType(Setting setting, YamlNode value)
    {
        LocalText expected = Expected(setting);
        LocalText found = YamlKind.Describe(value);
        string? meant = value is YamlScalar scalar ? Meant(setting, scalar.Value.Trim()) : null;
        diagnostics.Report(
            rules.WrongType,
            new Label(path, value.Span, new LocalText(
                $"found {found.English}, expected {expected.English}", $"此处是{found.Chinese}，应为{expected.Chinese}")),
            meant is not null
                ? new LocalText($"write `{meant}`", $"请写成 `{meant}`")
                : new LocalText(
                    $"give `{setting.Name}` {expected.English}, such as `{ExampleOf(setting)}`", $"请给 `{setting.Name}` 填写{expected.Chinese}，如 `{ExampleOf(setting)}`"),
            new LocalText($"wrong value for `{setting.Name}`", $"`{setting.Name}` 的值不对"));
    }

    private void ReportWrongItem(Setting setting, YamlNode item)
    {
        LocalText found = YamlKind.Describe(item);
        diagnostics.Report(
            rules.WrongType,
            new Label(path, item.Span, new LocalText($"found {found.English}, expected a whole number above 0", $"此处是{found.Chinese}，应为大于 0 的整数")),
            new LocalText($"correct or remove this item; a good list is `{ExampleOf(setting)}`", $"请改正或删除这一项；正确的写法如 `{ExampleOf(setting)}`"),
            new LocalText($"wrong value in `{setting.Name}`", $"`{setting.Name}` 中有一项的值不对"));
    }

    /// <summary>What was surely meant: the same in half-width characters, or an address with its scheme.</summary>
    private static string? Meant(Setting setting, string value)
    {
        string narrow = Nfkc.Normalize(value).Replace('。', '.');
        if (narrow != value && Fits(setting, narrow))
        {
            return narrow;
        }

        bool isHost = setting.Type is SettingType.AbsoluteUrl or SettingType.Link && !narrow.StartsWith('/') && narrow.Contains('.', StringComparison.Ordinal)
            && !narrow.AsSpan().ContainsAny(' ', ':');
        return isHost && IsAbsolute("https://" + narrow) ? "https://" + narrow : null;
    }

    private static string ExampleOf(Setting setting) => setting.Example is { } example ? $"{setting.Name}: {example}" : setting.Type switch
    {
        SettingType.Integer => $"{setting.Name}: {(setting.Maximum < int.MaxValue ? 80 : 20)}",
        SettingType.Count => $"{setting.Name}: 1024",
        SettingType.IntegerMap => "/news/opening/: 1024",
        SettingType.Boolean => $"{setting.Name}: true",
        SettingType.AbsoluteUrl => $"{setting.Name}: https://park.example.cn/",
        SettingType.Link => $"{setting.Name}: /news/",
        SettingType.TimeZone => $"{setting.Name}: \"+08:00\"",
        SettingType.Date => $"{setting.Name}: 2026-12-13",
        SettingType.Color => $"{setting.Name}: \"#14508f\"",
        SettingType.FontFamily => $"{setting.Name}: '\"Source Han Serif SC\", serif'",
        SettingType.TextList => $"{setting.Name}: [news, notices]",
        SettingType.IntegerList => $"{setting.Name}: [480, 960, 1600]",
        SettingType.Choice => $"{setting.Name}: {setting.Choices[0]}",
        SettingType.ChoiceMap => $"{setting.Name}: {{ …: {setting.Choices[0]} }}",
        SettingType.Map or SettingType.OpenMap or SettingType.MapList when setting.Children is [var first, ..] =>
            $"{setting.Name}: {(setting.Type != SettingType.MapList ? $"{{ {ExampleOf(first)} }}" : $"[{{ {string.Join(", ", setting.Children.Where(child => child.IsRequired).DefaultIfEmpty(first).Select(ExampleOf))} }}]")}",
        _ => $"{setting.Name}: 园区",
    };

    private static LocalText Expected(Setting setting) => setting.Type switch
    {
        SettingType.Integer when setting.Maximum < int.MaxValue => new($"a whole number from 1 to {setting.Maximum}", $" 1 到 {setting.Maximum} 的整数"),
        SettingType.Integer when setting.Unit.English is { Length: > 0 } unit => new(
            $"a whole number of {unit} above 0", $"{setting.Unit.Chinese}、大于 0 的整数"),
        SettingType.Integer => new("a whole number above 0", "大于 0 的整数"),
        SettingType.Count => new("a whole number", "整数"),
        SettingType.IntegerMap => new("lines of an address and a whole number", "由网址和整数组成的行"),
        SettingType.Boolean => new("`true` or `false`", " `true` 或 `false`"),
        SettingType.AbsoluteUrl => new("an address that begins with https://", "以 https:// 开头的网址"),
        SettingType.Link => new("a path that begins with `/`, or an address that begins with https://", "以 `/` 开头的路径或以 https:// 开头的网址"),
        SettingType.TimeZone => new("an offset such as `\"+08:00\"`", "形如 `\"+08:00\"` 的时区"),
        SettingType.Date => new("a date such as `2026-12-13`", "形如 `2026-12-13` 的日期"),
        SettingType.Color => new("a colour in quotes, such as `\"#14508f\"`", "加引号的颜色，如 `\"#14508f\"`"),
        SettingType.FontFamily => new("names of typefaces with commas between them", "用英文逗号分隔的字体名称"),
        SettingType.TextList => new("a list of texts", "文本列表"),
        SettingType.IntegerList => new("a list of whole numbers", "整数列表"),
        SettingType.Map or SettingType.OpenMap => new("indented `name: value` lines", "缩进的 `名称: 值` 行"),
        SettingType.MapList => new("a list whose items are `name: value` lines", "由 `名称: 值` 组成的列表"),
        SettingType.Choice or SettingType.ChoiceMap => new($"one of {Quoted(setting, ", ")}", $"以下之一：{Quoted(setting, "、")}"),
        _ => new("a text", "文本"),
    };

    private static string Quoted(Setting setting, string separator) =>
        string.Join(separator, setting.Choices.Select(choice => $"`{choice}`"));
}
