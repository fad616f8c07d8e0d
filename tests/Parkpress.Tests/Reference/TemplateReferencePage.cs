using System.Text;
using Parkpress.Sources.Config;
using Parkpress.Templates;
using Parkpress.Templates.Functions;
using Parkpress.Templates.Views;
using Scriban.Runtime;

namespace Parkpress.Tests.Reference;

/// <summary>The tables of docs/templates.md.</summary>
internal static class TemplateReferencePage
{
    public const string Path = "docs/templates.md";

    public static IEnumerable<GeneratedBlock> Blocks() =>
        [new("functions", Functions()), new("scriban", ScribanFunctions()), new("site", Site()), new("views", Views())];

    private static string Functions()
    {
        var text = new StringBuilder();
        foreach (TemplateFunction function in FunctionCatalog.All)
        {
            text.Append(text.Length == 0 ? "" : "\n")
                .Append($"### `{function.Name}`\n\n`{function.Signature}`: {function.Meaning}\n\n```html\n{function.Example}\n```\n");
        }

        return text.ToString();
    }

    private static string ScribanFunctions()
    {
        var own = FunctionCatalog.All.Select(function => function.Name).ToHashSet();
        var table = new MarkdownTable("Object", "Functions");
        ScriptObject builtIns = FunctionCatalog.MakeBuiltIns();
        foreach (string name in builtIns.GetMembers().Order(StringComparer.Ordinal))
        {
            if (builtIns[name] is IScriptObject { Count: > 0 } functions)
            {
                IEnumerable<string> foreign = functions.GetMembers().Where(member => !own.Contains($"{name}.{member}")).Order(StringComparer.Ordinal);
                string list = string.Join(", ", foreign.Select(member => $"`{member}`"));
                if (list.Length > 0)
                {
                    table.AddRow($"`{name}`", list);
                }
            }
        }

        return table.ToString();
    }

    private static string Site()
    {
        var table = new MarkdownTable("Member", "Type", "含义");
        var derived = SiteView.DerivedMembers.Select(member => member.Name).ToHashSet();
        foreach ((string name, string type, string meaning) in SiteView.DerivedMembers)
        {
            table.AddRow($"`{name}`", type, meaning);
        }

        foreach (Setting setting in SettingCatalog.All.Where(setting => !derived.Contains(setting.Name)))
        {
            table.AddRow($"`{setting.Name}`", TypeOf(setting), $"`site.yml`：{setting.Meaning.Chinese}");
        }

        return table.ToString();
    }

    private static string TypeOf(Setting setting) => setting.Type switch
    {
        SettingType.Integer => "number",
        SettingType.Boolean => "bool",
        SettingType.TextList => "list of text",
        SettingType.IntegerList => "list of number",
        SettingType.Map => "mapping",
        SettingType.MapList => "list of mapping",
        SettingType.ChoiceMap or SettingType.Free => "data",
        _ => "text",
    };

    private static string Views()
    {
        var text = new StringBuilder();
        foreach ((string view, string meaning, var members) in TemplateReference.Views)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append($"### `{view}`\n\n{meaning}\n\n");
            var table = new MarkdownTable("Member", "Type", "含义");
            foreach ((string name, string type, string explanation) in members)
            {
                table.AddRow($"`{name}`", type, explanation);
            }

            text.Append(table);
        }

        return text.ToString();
    }
}
