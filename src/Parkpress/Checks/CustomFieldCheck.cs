using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>A field that <c>site.yml</c> declares must not have the name of a field that there is: its declaration has no effect.</summary>
internal sealed class CustomFieldCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        if (site.Config.Settings.Find("fields")?.Value is not YamlMapping fields)
        {
            return;
        }

        foreach (YamlEntry entry in fields.Entries)
        {
            if (FieldCatalog.Find(entry.Key) is { } field)
            {
                diagnostics.Report(
                    SourceRules.FieldExists,
                    new Label(SourceTree.ConfigPath, entry.KeySpan),
                    new LocalText(
                        $"remove the line to use the field as it is ({field.Meaning.English}), or declare another name",
                        $"如要使用该字段（{field.Meaning.Chinese}），请删除这一行；否则请换一个名称"),
                    new LocalText($"there is a field `{entry.Key}` already", $"字段 `{entry.Key}` 已经存在"));
            }
        }
    }
}
