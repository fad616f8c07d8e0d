using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Content.FrontMatter;

/// <summary>Reads the YAML between the <c>---</c> lines at the start of a Markdown file.</summary>
internal sealed class FrontMatterReader(TimeSpan zone, FrozenDictionary<string, string> customFields)
{
    private const string Fence = "---";

    /// <summary>The front matter of <paramref name="text"/> and the offset at which the body begins.</summary>
    public (RawFrontMatter FrontMatter, int BodyStart) Read(SourceText text, DiagnosticBag diagnostics)
    {
        int first = FirstLineWithText(text);
        if (first < 0 || !IsFence(text, first))
        {
            return (RawFrontMatter.Empty with { IsBroken = first >= 0 && ReportMistypedFence(text, first, diagnostics) }, 0);
        }

        int close = FindClose(text, first + 1);
        if (close < 0)
        {
            ReportUnclosed(text, first, diagnostics);
            return (RawFrontMatter.Empty with { IsBroken = true }, text.Text.Length);
        }

        var span = new TextSpan(text.GetLineStart(first + 1), text.GetLineStart(close));
        int bodyStart = close + 1 < text.LineCount ? text.GetLineStart(close + 1) : text.Text.Length;
        YamlMapping? mapping = YamlReader.ReadMapping(text, span, diagnostics);
        return mapping is null
            ? (RawFrontMatter.Empty with { Span = span, IsBroken = true }, bodyStart)
            : (ReadFields(text, mapping, isSection: text.Path.EndsWith("/index.md", StringComparison.Ordinal), diagnostics) with { Span = span }, bodyStart);
    }

    private RawFrontMatter ReadFields(SourceText text, YamlMapping mapping, bool isSection, DiagnosticBag diagnostics)
    {
        ImmutableArray<FieldValue>.Builder fields = ImmutableArray.CreateBuilder<FieldValue>();
        ImmutableArray<CustomValue>.Builder custom = ImmutableArray.CreateBuilder<CustomValue>();
        var values = new FieldValueReader(text, zone, diagnostics);
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: true })
            {
                // A field left empty is a field not given: editors keep empty lines from a form.
                WarnUnknown(text, entry, diagnostics);
            }
            else if (FieldCatalog.Find(entry.Key) is { } field)
            {
                object? value = field.Type == FieldType.Cascade
                    ? ReadCascade(text, entry, diagnostics)
                    : values.Read(field, entry.Value);
                if (field.IsSectionOnly && !isSection)
                {
                    diagnostics.Report(FrontMatterRules.SectionOnlyField, new Label(text.Path, entry.KeySpan), new LocalText(
                        $"move `{field.Name}` to the folder's `index.md`", $"请把 `{field.Name}` 移到该文件夹的 `index.md`"));
                }
                else if (value is not null)
                {
                    fields.Add(new FieldValue(field, value, text.Path, entry.KeySpan, entry.Value.Span));
                }
            }
            else if (customFields.TryGetValue(entry.Key, out string? type))
            {
                if (values.ReadCustom(entry.Key, type, entry.Value) is { } value)
                {
                    custom.Add(new CustomValue(entry.Key, value));
                }
            }
            else
            {
                WarnUnknown(text, entry, diagnostics);
            }
        }

        return new RawFrontMatter(fields.ToImmutable(), custom.ToImmutable(), mapping.Span);
    }

    private RawFrontMatter? ReadCascade(SourceText text, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Value is YamlMapping mapping)
        {
            return ReadFields(text, mapping, isSection: false, diagnostics);
        }

        diagnostics.Report(FrontMatterRules.WrongType, new Label(text.Path, entry.Value.Span), new LocalText(
            "write indented `name: value` lines below `cascade:`", "请在 `cascade:` 下写缩进的 `名称: 值` 行"));
        return null;
    }

    private void WarnUnknown(SourceText text, YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (FieldCatalog.Find(entry.Key) is not null || customFields.ContainsKey(entry.Key))
        {
            return;
        }

        string? nearest = NearestName.Find(entry.Key, FieldCatalog.All.Select(field => field.Name).Concat(customFields.Keys));
        diagnostics.Report(
            FrontMatterRules.UnknownField,
            new Label(text.Path, entry.KeySpan),
            nearest is null
                ? new LocalText(
                    $"remove the line, or declare the field in site.yml: `fields: {{ {entry.Key}: text }}`",
                    $"请删除这一行，或在 site.yml 中声明该字段：`fields: {{ {entry.Key}: text }}`")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"unknown field `{entry.Key}`", $"未知的字段 `{entry.Key}`"));
    }

    private static int FirstLineWithText(SourceText text)
    {
        for (int line = 0; line < text.LineCount; line++)
        {
            TextSpan span = text.GetLineSpan(line);
            if (!text.Text.AsSpan(span.Start, span.Length).IsWhiteSpace())
            {
                return line;
            }
        }

        return -1;
    }

    private static int FindClose(SourceText text, int line)
    {
        while (line < text.LineCount && !IsFence(text, line))
        {
            line++;
        }

        return line < text.LineCount ? line : -1;
    }

    private static bool IsFence(SourceText text, int line)
    {
        TextSpan span = text.GetLineSpan(line);
        return text.Text.AsSpan(span.Start, span.Length).TrimEnd().SequenceEqual(Fence);
    }

    /// <summary>
    /// Front matter behind a wrong fence would be published as text, drafts among it. True, with a diagnostic, when the file begins
    /// with a line of other dashes or without any, and a field follows.
    /// </summary>
    private static bool ReportMistypedFence(SourceText text, int first, DiagnosticBag diagnostics)
    {
        bool isDashes = IsLineOfDashes(text, first);
        if (!StartsField(text, isDashes ? first + 1 : first))
        {
            return false;
        }

        diagnostics.Report(
            SourceRules.MistypedFence,
            new Label(text.Path, text.GetLineSpan(first)),
            isDashes
                ? new LocalText("write exactly three hyphens, `---`, from the first column on", "请从行首开始写三个半角短横线 `---`")
                : new LocalText("add a line `---` before the first field, and one after the last", "请在第一个字段之前、最后一个字段之后各加一行 `---`"));
        return true;
    }

    private static bool IsLineOfDashes(SourceText text, int line)
    {
        ReadOnlySpan<char> content = LineOf(text, line).Trim();
        return content.Length > 0 && content.IndexOfAnyExcept("-—–－―") < 0;
    }

    /// <summary>True for <c>name: value</c> with the name of a field; a full-width colon counts.</summary>
    private static bool StartsField(SourceText text, int line)
    {
        if (line >= text.LineCount)
        {
            return false;
        }

        ReadOnlySpan<char> content = LineOf(text, line).Trim();
        int colon = content.IndexOfAny(':', '：');
        return colon > 0 && FieldCatalog.Find(content[..colon].Trim().ToString()) is not null;
    }

    private static ReadOnlySpan<char> LineOf(SourceText text, int line)
    {
        TextSpan span = text.GetLineSpan(line);
        return text.Text.AsSpan(span.Start, span.Length);
    }

    private static void ReportUnclosed(SourceText text, int first, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SourceRules.UnclosedFrontMatter,
            new Label(text.Path, text.GetLineSpan(first), new LocalText("opened here", "从这里开始")),
            new LocalText("add a line `---` after the last field", "请在最后一个字段之后添加一行 `---`"));
}
