using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Sources.Config;

/// <summary>Holds a YAML mapping against <see cref="SettingCatalog"/> and says what does not fit.</summary>
internal sealed class SettingChecker(string path, DiagnosticBag diagnostics)
{
    public void Check(YamlMapping mapping, ImmutableArray<Setting> settings)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            Setting? setting = settings.FirstOrDefault(known => known.Name == entry.Key);
            if (setting is null)
            {
                ReportUnknown(entry, settings);
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

    /// <summary>True when <paramref name="key"/> is no setting and its finding proposes <paramref name="name"/>.</summary>
    public static bool IsMisspelt(string key, string name) =>
        SettingCatalog.All.All(known => known.Name != key) && NearestName.Find(key, SettingCatalog.All.Select(known => known.Name)) == name;

    private void CheckValue(Setting setting, YamlNode value)
    {
        switch (setting.Type)
        {
            case SettingType.Map when value is YamlMapping map:
                Check(map, setting.Children);
                break;
            case SettingType.MapList when value is YamlSequence list:
                CheckMapList(setting, list);
                break;
            case SettingType.ChoiceMap when value is YamlMapping map:
                CheckChoices(setting, map);
                break;
            case SettingType.TextList when value is YamlSequence list && list.Items.All(item => item is YamlScalar):
            case SettingType.IntegerList when value is YamlSequence numbers && numbers.Items.All(IsInteger):
            case SettingType.Free:
                break;
            default:
                if (value is not YamlScalar scalar || !Fits(setting, scalar.Value))
                {
                    ReportWrongType(setting, value);
                }

                break;
        }
    }

    private void CheckMapList(Setting setting, YamlSequence list)
    {
        foreach (YamlNode item in list.Items)
        {
            if (item is YamlMapping map)
            {
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
        SettingType.Integer => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0,
        SettingType.Boolean => value is "true" or "false",
        SettingType.Choice => setting.Choices.Contains(value),
        SettingType.AbsoluteUrl => IsAbsolute(value),
        SettingType.Link => value.StartsWith('/') || value.StartsWith('#') || IsAbsolute(value) || value.StartsWith("mailto:", StringComparison.Ordinal)
            || value.StartsWith("tel:", StringComparison.Ordinal),
        SettingType.TimeZone => SiteTimeZone.TryParse(value, out _),
        _ => false,
    };

    private static bool IsInteger(YamlNode node) =>
        node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;

    private void ReportUnknown(YamlEntry entry, ImmutableArray<Setting> settings)
    {
        string? nearest = NearestName.Find(entry.Key, settings.Select(known => known.Name));
        LocalText help = nearest is null
            ? new LocalText("remove the line, or put values of your own under `params:`", "请删除这一行，自定义的值请放到 `params:` 下")
            : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？");
        diagnostics.Report(
            SourceRules.UnknownKey,
            new Label(path, entry.KeySpan),
            help,
            new LocalText($"unknown setting `{entry.Key}`", $"未知的设置项 `{entry.Key}`"));
    }

    private void ReportWrongType(Setting setting, YamlNode value)
    {
        LocalText expected = Expected(setting);
        diagnostics.Report(
            SourceRules.WrongType,
            new Label(path, value.Span, new LocalText($"expected {expected.English}", $"此处应为{expected.Chinese}")),
            new LocalText($"give `{setting.Name}` {expected.English}", $"请给 `{setting.Name}` 填写{expected.Chinese}"),
            new LocalText($"wrong value for `{setting.Name}`", $"`{setting.Name}` 的值不对"));
    }

    private static LocalText Expected(Setting setting) => setting.Type switch
    {
        SettingType.Integer => new("a whole number above 0", "大于 0 的整数"),
        SettingType.Boolean => new("`true` or `false`", " `true` 或 `false`"),
        SettingType.AbsoluteUrl => new("an address that begins with https://", "以 https:// 开头的网址"),
        SettingType.Link => new("a path that begins with `/`, or an address that begins with https://", "以 `/` 开头的路径或以 https:// 开头的网址"),
        SettingType.TimeZone => new("an offset such as `\"+08:00\"`", "形如 `\"+08:00\"` 的时区"),
        SettingType.TextList => new("a list of texts", "文本列表"),
        SettingType.IntegerList => new("a list of whole numbers", "整数列表"),
        SettingType.Map => new("indented `name: value` lines", "缩进的 `名称: 值` 行"),
        SettingType.MapList => new("a list whose items are `name: value` lines", "由 `名称: 值` 组成的列表"),
        SettingType.Choice or SettingType.ChoiceMap => new($"one of {Quoted(setting, ", ")}", $"以下之一：{Quoted(setting, "、")}"),
        _ => new("a text", "文本"),
    };

    private static string Quoted(Setting setting, string separator) =>
        string.Join(separator, setting.Choices.Select(choice => $"`{choice}`"));
}
