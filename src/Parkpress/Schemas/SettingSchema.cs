using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Schemas;

/// <summary>Writes settings as a JSON Schema; each type as <see cref="SettingChecker"/> checks it.</summary>
internal static class SettingSchema
{
    // Whatever YAML takes a plain value for, the reader takes it as text; a value left empty is none.
    private static readonly string[] s_text = ["string", "number", "boolean", "null"];

    /// <summary>Writes the schema of a mapping with these settings and no others.</summary>
    public static void WriteMap(SchemaWriter writer, ImmutableArray<Setting> settings)
    {
        WriteProperties(writer, settings);
        writer.RefuseOthers();
    }

    private static void WriteProperties(SchemaWriter writer, ImmutableArray<Setting> settings)
    {
        writer.Begin("properties");
        foreach (Setting setting in settings)
        {
            writer.Begin(setting.Name);
            writer.Describe(setting.Meaning, HintOf(setting.Type));
            WriteType(writer, setting);
            writer.End();
        }

        writer.End();
    }

    /// <summary>Writes the schema of a list of such mappings.</summary>
    public static void WriteMapList(SchemaWriter writer, ImmutableArray<Setting> settings)
    {
        writer.Types("array", "null");
        writer.Begin("items");
        writer.Types("object");
        WriteMap(writer, settings);
        writer.End();
    }

    private static void WriteType(SchemaWriter writer, Setting setting)
    {
        switch (setting.Type)
        {
            case SettingType.Text:
                writer.Types(s_text);
                break;
            case SettingType.Integer:
                writer.Types("integer", "null");
                writer.Number("minimum", 1);
                if (setting.Maximum < int.MaxValue)
                {
                    writer.Number("maximum", setting.Maximum);
                }

                break;
            case SettingType.Boolean:
                writer.Types("boolean", "null");
                break;
            case SettingType.Choice:
                writer.Choices(setting.Choices);
                break;
            case SettingType.AbsoluteUrl:
                WritePattern(writer, setting.Type, ValuePatterns.AbsoluteUrl, "https://park.example.cn/");
                break;
            case SettingType.Link:
                WritePattern(writer, setting.Type, ValuePatterns.Link, "/contact/", "https://www.example.cn/");
                break;
            case SettingType.TimeZone:
                WritePattern(writer, setting.Type, ValuePatterns.TimeZone, "+08:00");
                break;
            case SettingType.Date:
                WritePattern(writer, setting.Type, ValuePatterns.Day, "2026-12-13");
                break;
            case SettingType.Color:
                WritePattern(writer, setting.Type, ValuePatterns.Color, "#14508f");
                break;
            case SettingType.FontFamily:
                WritePattern(writer, setting.Type, ValuePatterns.FontFamily, "\"Source Han Serif SC\", serif");
                break;
            case SettingType.TextList:
                writer.Types("array", "null");
                writer.Begin("items");
                writer.Types(s_text);
                writer.End();
                break;
            case SettingType.IntegerList:
                writer.Types("array", "null");
                writer.Begin("items");
                writer.Types("integer");
                writer.Number("minimum", 1);
                writer.End();
                break;
            case SettingType.Map:
                writer.Types("object", "null");
                WriteMap(writer, setting.Children);
                break;
            case SettingType.OpenMap:
                writer.Types("object", "null");
                WriteProperties(writer, setting.Children);
                break;
            case SettingType.MapList:
                WriteMapList(writer, setting.Children);
                break;
            case SettingType.ChoiceMap:
                writer.Types("object", "null");
                writer.Begin("additionalProperties");
                writer.Choices(setting.Choices);
                writer.End();
                break;
            case SettingType.Free:
                break;
            default:
                throw new InvalidOperationException($"say what a {setting.Type} looks like in JSON");
        }
    }

    private static void WritePattern(SchemaWriter writer, SettingType type, string pattern, params ReadOnlySpan<string> examples)
    {
        writer.Types("string", "null");
        writer.Pattern(pattern, HintOf(type));
        writer.Texts("examples", examples);
    }

    private static LocalText HintOf(SettingType type) => type switch
    {
        SettingType.AbsoluteUrl => new LocalText("begins with https://", "以 https:// 开头"),
        SettingType.Link => new LocalText("a path that begins with `/`, or an address that begins with https://", "以 `/` 开头的路径，或以 https:// 开头的网址"),
        SettingType.Date => new LocalText("a day such as 2026-12-13", "日期，如 2026-12-13"),
        SettingType.Color => new LocalText("a colour in quotes, such as `\"#14508f\"`", "加引号的颜色，如 `\"#14508f\"`"),
        SettingType.FontFamily => new LocalText("names of typefaces with commas between them", "字体名称，用英文逗号分隔"),
        SettingType.TimeZone => new LocalText("an offset in quotes, such as `\"+08:00\"`", "加引号的时差，如 `\"+08:00\"`"),
        _ => default,
    };
}
