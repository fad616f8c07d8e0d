using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Sources.Yaml;

/// <summary>
/// Takes invisible characters out of values. Here and not where values are used: they go to pages, lists, feeds, the search index and structured
/// data, and a direction mark in a title would turn round whatever stands behind it.
/// </summary>
internal static class InvisibleValues
{
    /// <summary>The same nodes without such characters; each value that held one is told.</summary>
    public static YamlNode Remove(YamlNode root, SourceText text, TextSpan span, DiagnosticBag diagnostics) =>
        MayHold(text.Text.AsSpan(span.Start, span.Length)) ? Clean(root, text, diagnostics) : root;

    // Escapes of YAML begin with a backslash.
    private static bool MayHold(ReadOnlySpan<char> yaml)
    {
        foreach (char c in yaml)
        {
            if (c == '\\' || InvisibleCharacter.IsOrControls(c))
            {
                return true;
            }
        }

        return false;
    }

    private static YamlNode Clean(YamlNode node, SourceText text, DiagnosticBag diagnostics) => node switch
    {
        YamlMapping mapping => mapping with { Entries = [.. mapping.Entries.Select(entry => entry with { Value = Clean(entry.Value, text, diagnostics) })] },
        YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(item => Clean(item, text, diagnostics))] },
        YamlScalar scalar when FindFirst(scalar.Value) is >= 0 and var at => Clean(scalar, scalar.Value[at], text, diagnostics),
        _ => node,
    };

    private static YamlScalar Clean(YamlScalar scalar, char first, SourceText text, DiagnosticBag diagnostics)
    {
        int written = FindFirst(text.Text.AsSpan(scalar.Span.Start, scalar.Span.Length));
        LocalText name = InvisibleCharacter.NameOf(first);
        string code = $"U+{(int)first:X4}";
        diagnostics.Report(
            SourceRules.InvisibleCharacter,
            new Label(text.Path, written < 0 ? scalar.Span : TextSpan.At(scalar.Span.Start + written, 1)),
            new LocalText("delete it, or retype the words around it; it is left out meanwhile", "请删除该字符，或重新输入前后文字；目前已将其略去"),
            new LocalText($"invisible {code}, {name.English}", $"不可见字符 {code}（{name.Chinese}）"));
        return scalar with { Value = string.Concat(scalar.Value.Where(static c => !InvisibleCharacter.IsOrControls(c))) };
    }

    private static int FindFirst(ReadOnlySpan<char> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (InvisibleCharacter.IsOrControls(value[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
