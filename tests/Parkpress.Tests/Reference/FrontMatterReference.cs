using System.Text;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Tests.Reference;

/// <summary>The tables of docs/front-matter.md.</summary>
internal static class FrontMatterReference
{
    public const string Path = "docs/front-matter.md";

    public static IEnumerable<GeneratedBlock> Blocks() =>
    [
        new("common", TableOf(FieldCatalog.All.Where(field => field.Kinds == ContentKind.All && !field.IsSectionOnly))),
        new("kinds", Kinds()),
        new("section", TableOf(FieldCatalog.All.Where(field => field.IsSectionOnly))),
    ];

    private static string Kinds()
    {
        var text = new StringBuilder();
        foreach ((string name, ContentKind kind) in ContentKindNames.All)
        {
            Field[] own = [.. FieldCatalog.All.Where(field => field.Kinds != ContentKind.All && (field.Kinds & kind) != 0)];
            if (own.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : "\n").Append($"### `{name}`\n\n").Append(TableOf(own));
            }
        }

        return text.ToString();
    }

    private static string TableOf(IEnumerable<Field> fields)
    {
        var table = new MarkdownTable("Field", "Holds", "Meaning", "含义");
        foreach (Field field in fields)
        {
            table.AddRow($"`{field.Name}`", Holds(field), field.Meaning.English, field.Meaning.Chinese);
        }

        return table.ToString();
    }

    private static string Holds(Field field) => field.Type switch
    {
        FieldType.Text => "text",
        FieldType.TextList => "list of texts",
        FieldType.Integer => "whole number",
        FieldType.Boolean => "`true` or `false`",
        FieldType.Date => "date",
        FieldType.Choice => "one of " + string.Join(", ", field.Choices.Select(choice => $"`{choice}`")),
        FieldType.Category => "category",
        FieldType.File => "path of a file",
        FieldType.Reference => "path of a page",
        FieldType.ReferenceList => "list of paths of pages",
        FieldType.SitePath => "site path",
        FieldType.SitePathList => "list of site paths",
        FieldType.Cascade => "fields",
        _ => throw new InvalidOperationException($"say what {field.Type} holds"),
    };
}
