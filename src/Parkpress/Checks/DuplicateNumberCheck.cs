using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Text;

namespace Parkpress.Checks;

/// <summary>发文字号 and 索引号 name one policy each.</summary>
internal sealed class DuplicateNumberCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        Page[] policies = [.. site.OfKind(ContentKind.Policy).OrderBy(page => page.SourcePath, StringComparer.Ordinal)];
        Check(policies, FieldCatalog.DocumentNumber, SiteRules.DuplicateDocumentNumber, diagnostics);
        Check(policies, FieldCatalog.IndexNumber, SiteRules.DuplicateIndexNumber, diagnostics);
    }

    private static void Check(Page[] policies, Field field, Rule rule, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (Page page in policies)
        {
            // 无, 暂无 and / stand for no number; and what a whole folder inherits is the folder's fault, found with its second page.
            if (page.FrontMatter.Find(field) is not { Value: string number } value || !number.Any(char.IsDigit))
            {
                continue;
            }

            if (!first.TryAdd(KeyOf(number), value))
            {
                FieldValue other = first[KeyOf(number)];
                diagnostics.Report(
                    rule,
                    value.Label(),
                    new LocalText($"correct the `{field.Name}` of one of the two, or remove the page that was posted twice", $"请更正其中一个 `{field.Name}`，若是重复发布则删除其一"),
                    new LocalText($"`{number}` is already the {field.Meaning.English} of another policy", $"`{number}` 已是另一份政策的{field.Meaning.Chinese}"),
                    [other.Label(new LocalText("first used here", "首次使用处"))]);
            }
        }
    }

    /// <summary>Brackets of every shape are one, and so are widths; spaces count nothing.</summary>
    private static string KeyOf(string number) => string.Concat(TextFolding.Fold(number).Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
    {
        '[' or '〔' or '【' or '〖' or '{' or '<' or '〈' or '《' => '(',
        ']' or '〕' or '】' or '〗' or '}' or '>' or '〉' or '》' => ')',
        '—' or '–' or '‐' or '－' => '-',
        _ => c,
    }));
}
