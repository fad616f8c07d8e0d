using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Schemas;

/// <summary>Writes front matter fields as a JSON Schema; each type as <see cref="FieldValueReader"/> reads it.</summary>
internal static class FieldSchema
{
    // Whatever YAML takes a plain value for, the reader takes it as text; a field left empty is a field not given.
    private static readonly string[] s_text = ["string", "number", "boolean", "null"];
    private static readonly string[] s_textOrList = ["string", "number", "boolean", "array", "null"];

    /// <summary>Writes the schema of a mapping with these fields and those of the site's own, and no others.</summary>
    /// <param name="writer">Takes the schema.</param>
    /// <param name="fields">Fields, in order.</param>
    /// <param name="scope">Knows the site's own fields.</param>
    public static void WriteMap(SchemaWriter writer, IEnumerable<Field> fields, SchemaScope scope)
    {
        writer.Types("object", "null");
        writer.Begin("properties");
        foreach (Field field in fields)
        {
            WriteField(writer, field, scope);
        }

        foreach ((string name, string type) in scope.CustomFields.Where(own => FieldCatalog.Find(own.Name) is null))
        {
            WriteField(writer, new Field(name, FieldValueReader.TypeOfCustom(type), ContentKind.All, new LocalText(name, name)), scope);
        }

        writer.End();
        writer.RefuseOthers();
    }

    private static void WriteField(SchemaWriter writer, Field field, SchemaScope scope)
    {
        writer.Begin(field.Name);
        writer.Describe(field.Meaning, HintOf(field.Type));
        WriteType(writer, field, scope);
        writer.End();
    }

    private static void WriteType(SchemaWriter writer, Field field, SchemaScope scope)
    {
        switch (field.Type)
        {
            case FieldType.Text:
                writer.Types(s_text);
                break;
            case FieldType.TextList:
                WriteTextOrList(writer);
                break;
            case FieldType.Integer:
                writer.Types("integer", "null");
                break;
            case FieldType.Boolean:
                writer.Types("boolean", "null");
                break;
            case FieldType.Date:
                writer.Types("string", "null");
                writer.Pattern(ValuePatterns.Date, HintOf(field.Type));
                writer.Texts("examples", "2024-03-05", "2024-03-05 09:30");
                break;
            case FieldType.Choice:
                writer.Choices(field.Choices);
                break;
            case FieldType.Category:
                writer.Types(s_textOrList);
                writer.Pattern(ValuePatterns.Category, HintOf(field.Type));
                WriteItems(writer);
                writer.Number("maxItems", 2);
                writer.Texts("examples", "园区动态/企业动态");
                break;
            case FieldType.File:
                writer.Types(s_text);
                writer.Texts("examples", "cover.jpg");
                break;
            case FieldType.Reference:
                writer.Types("string", "null");
                writer.Texts("examples", "../policies/2024-03-05-rules.md");
                break;
            case FieldType.ReferenceList:
                WriteTextOrList(writer);
                break;
            case FieldType.SitePath:
                writer.Types("string", "null");
                writer.Pattern(ValuePatterns.SitePath, HintOf(field.Type));
                writer.Texts("examples", "/news/2024/opening/");
                break;
            case FieldType.SitePathList:
                WriteTextOrList(writer, field.Type, ValuePatterns.SitePath);
                break;
            case FieldType.Cascade:
                // Defaults may address several kinds at once.
                WriteMap(writer, FieldCatalog.All.Where(below => !below.IsSectionOnly), scope);
                break;
            default:
                throw new InvalidOperationException($"say what a {field.Type} looks like in JSON");
        }
    }

    /// <summary>One text stands for a list of one.</summary>
    private static void WriteTextOrList(SchemaWriter writer, FieldType type = FieldType.TextList, string? pattern = null)
    {
        writer.Types(s_textOrList);
        if (pattern is not null)
        {
            writer.Pattern(pattern, HintOf(type));
        }

        WriteItems(writer, type, pattern);
    }

    private static void WriteItems(SchemaWriter writer, FieldType type = FieldType.TextList, string? pattern = null)
    {
        writer.Begin("items");
        writer.Types(s_text);
        if (pattern is not null)
        {
            writer.Pattern(pattern, HintOf(type));
        }

        writer.End();
    }

    private static LocalText HintOf(FieldType type) => type switch
    {
        FieldType.Date => new LocalText("such as `2024-03-05` or `2024-03-05 09:30`", "如 `2024-03-05` 或 `2024-03-05 09:30`"),
        FieldType.TextList => new LocalText("a list such as `[招商, 活动]`", "列表，如 `[招商, 活动]`"),
        FieldType.Category => new LocalText("one or two levels", "一级或两级"),
        FieldType.File => new LocalText("path of a file, from this file's folder", "文件路径，从本文件所在的文件夹写起"),
        FieldType.Reference or FieldType.ReferenceList => new LocalText("path of a page's .md file, from this file's folder", "页面的 .md 文件路径，从本文件所在的文件夹写起"),
        FieldType.SitePath or FieldType.SitePathList => new LocalText("begins with `/`, without the domain", "以 `/` 开头，不写域名"),
        _ => default,
    };
}
