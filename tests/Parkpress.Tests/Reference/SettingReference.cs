using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Reference;

/// <summary>The tables of docs/site-yml.md.</summary>
internal static class SettingReference
{
    public const string Path = "docs/site-yml.md";

    public static IEnumerable<GeneratedBlock> Blocks() => [new("settings", Settings()), new("defaults", Defaults())];

    private static string Settings()
    {
        var table = new MarkdownTable("Setting", "Holds", "Meaning", "含义");
        AddRows(table, "", SettingCatalog.All);
        return table.ToString();
    }

    private static void AddRows(MarkdownTable table, string prefix, ImmutableArray<Setting> settings)
    {
        foreach (Setting setting in settings)
        {
            string name = prefix + setting.Name;
            table.AddRow($"`{name}`", Holds(setting), setting.Meaning.English, setting.Meaning.Chinese);
            AddRows(table, name + (setting.Type == SettingType.MapList ? "[]." : "."), setting.Children);
        }
    }

    private static string Holds(Setting setting) => setting.Type switch
    {
        SettingType.Text => "text",
        SettingType.Integer => setting.Maximum < int.MaxValue ? $"whole number from 1 to {setting.Maximum}" : "whole number above 0",
        SettingType.Boolean => "`true` or `false`",
        SettingType.Choice => "one of " + Choices(setting),
        SettingType.AbsoluteUrl => "http(s) address",
        SettingType.Link => "site path or address",
        SettingType.TimeZone => "offset such as `\"+08:00\"`",
        SettingType.Date => "date such as `2026-12-13`",
        SettingType.Color => "colour such as `\"#14508f\"`",
        SettingType.FontFamily => "names of typefaces",
        SettingType.TextList => "list of texts",
        SettingType.IntegerList => "list of whole numbers above 0",
        SettingType.Map => "mapping",
        SettingType.OpenMap => "mapping, with names of your own as well",
        SettingType.MapList => "list of mappings",
        SettingType.ChoiceMap => "names of your own, each one of " + Choices(setting),
        SettingType.Free => "anything",
        _ => throw new InvalidOperationException($"say what {setting.Type} holds"),
    };

    private static string Choices(Setting setting) => string.Join(", ", setting.Choices.Select(choice => $"`{choice}`"));

    private static string Defaults()
    {
        var defaults = new SiteConfig();
        var table = new MarkdownTable("Setting", "When absent");
        table.AddRow("`language`", $"`{defaults.Language}`");
        table.AddRow("`time_zone`", string.Create(CultureInfo.InvariantCulture, $"`\"+{defaults.TimeZone:hh\\:mm}\"`"));
        table.AddRow("`paginate`", $"{defaults.PageSize}");
        table.AddRow("`slugs`", defaults.UsesPinyinSlugs ? "`pinyin`" : "`keep`");
        table.AddRow("`raw_html`", $"`{defaults.RawHtml.ToString().ToLowerInvariant()}`");
        table.AddRow("`images.widths`", $"`[{string.Join(", ", defaults.ImageWidths)}]`");
        table.AddRow("`images.quality`", $"{defaults.ImageQuality}");
        table.AddRow("`images.max_file_size`", $"{defaults.ImageMaxFileSize}");
        table.AddRow("`images.max_width`", $"{defaults.ImageMaxWidth}");
        table.AddRow("`feeds.limit`", $"{defaults.FeedLimit}");
        return table.ToString();
    }
}
