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

    /// <summary>In half-width characters: 60 汉字.</summary>
    private const int LongestTitle = 120;

    // To look for the field that was meant takes a while; behind so many the block is no front matter of ours.
    private const int MostAdvised = 100;

    /// <summary>The front matter of <paramref name="text"/> and the offset at which the body begins.</summary>
    public (RawFrontMatter FrontMatter, int BodyStart) Read(SourceText text, DiagnosticBag diagnostics)
    {
        int first = FirstLineWithText(text);
        if (first < 0 || !IsFence(text, first))
        {
            return first >= 0 && ReportMistypedFence(text, first, diagnostics)
                ? (RawFrontMatter.Empty with { IsBroken = true }, BehindDashes(text, first + 1))
                : (RawFrontMatter.Empty, 0);
        }

        int close = FindClose(text, first + 1);
        if (close < 0)
        {
            ReportUnclosed(text, first, diagnostics);
            return (RawFrontMatter.Empty with { IsBroken = true }, text.Text.Length);
        }

        var span = new TextSpan(text.GetLineStart(first + 1), text.GetLineStart(close));
        int bodyStart = close + 1 < text.LineCount ? text.GetLineStart(close + 1) : text.Text.Length;
        if (span.Length > SizeLimits.FrontMatter)
        {
            diagnostics.Report(
                SourceRules.TooLarge,
                new Label(text.Path, TextSpan.At(span.Start, 1)),
                new LocalText("keep fields short, and write long texts below the second `---`", "字段请保持简短，长文写在第二个 `---` 之后"),
                new LocalText($"front matter has more than {SizeLimits.FrontMatter:N0} characters", $"文首信息块超过 {SizeLimits.FrontMatter:N0} 个字符"));
            return (RawFrontMatter.Empty with { Span = span, IsBroken = true }, bodyStart);
        }

        DiagnosticBag findings = diagnostics.Fork();
        YamlMapping? mapping = YamlReader.ReadMapping(text, span, findings);
        if (mapping is null && FindBodyLine(text, first + 1, close) is > 0 and var bodyLine)
        {
            // The closing fence is a rule of the body: what YAML makes of prose helps nobody.
            ReportUnclosed(text, bodyLine, diagnostics);
            return (RawFrontMatter.Empty with { IsBroken = true }, text.GetLineStart(bodyLine));
        }

        diagnostics.Merge(findings);
        return mapping is null
            ? (RawFrontMatter.Empty with { Span = span, IsBroken = true }, bodyStart)
            : (ReadFields(text, mapping, isSection: text.Path.EndsWith("/index.md", StringComparison.Ordinal), diagnostics) with { Span = span }, bodyStart);
    }

    private RawFrontMatter ReadFields(SourceText text, YamlMapping mapping, bool isSection, DiagnosticBag diagnostics)
    {
        ImmutableArray<FieldValue>.Builder fields = ImmutableArray.CreateBuilder<FieldValue>();
        ImmutableArray<CustomValue>.Builder custom = ImmutableArray.CreateBuilder<CustomValue>();
        ImmutableArray<Field>.Builder rejected = ImmutableArray.CreateBuilder<Field>();
        TextSpan? emptyTitle = null;
        var values = new FieldValueReader(text, zone, diagnostics);
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { IsNull: true })
            {
                // A field left empty is a field not given: editors keep empty lines from a form.
                WarnUnknown(text, entry, rejected, diagnostics);
                emptyTitle = entry.Key == FieldCatalog.Title.Name ? entry.KeySpan : emptyTitle;
            }
            else if (FieldCatalog.Find(entry.Key) is { } field)
            {
                int before = diagnostics.Count;
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
                    ReportLongTitle(fields[^1], diagnostics);
                }
                else if (diagnostics.Count > before)
                {
                    rejected.Add(field);
                }
                else if (field == FieldCatalog.Title)
                {
                    emptyTitle = entry.KeySpan;
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
                WarnUnknown(text, entry, rejected, diagnostics);
            }
        }

        return new RawFrontMatter(fields.ToImmutable(), custom.ToImmutable(), mapping.Span) { Rejected = rejected.ToImmutable(), EmptyTitle = emptyTitle };
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

    private static void ReportLongTitle(FieldValue value, DiagnosticBag diagnostics)
    {
        if (value is { Value: string title } && value.Field == FieldCatalog.Title && title.Length > LongestTitle / 2
            && title.Sum(c => char.IsAscii(c) ? 1 : 2) is > LongestTitle and var width)
        {
            diagnostics.Report(
                FrontMatterRules.LongTitle,
                value.Label(),
                new LocalText(
                    "lists and search results show about 30 Chinese characters: shorten the title, or leave it if it is the official one",
                    "列表和搜索结果一般只显示三十个字左右：请缩短标题；如果是公文原题，可以保留"),
                new LocalText($"the title is as wide as {(width + 1) / 2} Chinese characters", $"标题有 {(width + 1) / 2} 个汉字宽"));
        }
    }

    private void WarnUnknown(SourceText text, YamlEntry entry, ImmutableArray<Field>.Builder rejected, DiagnosticBag diagnostics)
    {
        if (FieldCatalog.Find(entry.Key) is not null || customFields.ContainsKey(entry.Key))
        {
            return;
        }

        if (YamlErrorReporter.TryReportFullWidthName(text.Path, entry, diagnostics))
        {
            // What stands before the colon was to be the name.
            if (FieldCatalog.Find(entry.Key[..entry.Key.IndexOf('：', StringComparison.Ordinal)]) is { } named)
            {
                rejected.Add(named);
            }

            return;
        }

        string? nearest = diagnostics.Count < MostAdvised ? FieldNames.FindMeant(entry.Key, customFields.Keys) : null;
        if (nearest is not null && FieldCatalog.Find(nearest) is { } meant)
        {
            rejected.Add(meant);
        }

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
        if (IsTomlFence(text, first))
        {
            return ReportToml(text, first, diagnostics);
        }

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

    /// <summary>True, with a diagnostic, when <c>name = value</c> stands behind <c>+++</c>, as other generators have it.</summary>
    private static bool ReportToml(SourceText text, int first, DiagnosticBag diagnostics)
    {
        int equals = first + 1 < text.LineCount ? LineOf(text, first + 1).IndexOf('=') : -1;
        if (equals <= 0)
        {
            return false;
        }

        string line = LineOf(text, first + 1).Trim().ToString();
        string name = line[..line.IndexOf('=', StringComparison.Ordinal)].Trim();
        string value = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
        diagnostics.Report(
            SourceRules.MistypedFence,
            new Label(text.Path, text.GetLineSpan(first), new LocalText("TOML begins here", "此处开始是 TOML")),
            new LocalText(
                $"front matter is YAML: write `---` in place of both lines `+++`, and `{name}: {value}` in place of `{line}`",
                $"文首信息块使用 YAML：请把两行 `+++` 都改成 `---`，并把 `{line}` 改写成 `{name}: {value}`"));
        return true;
    }

    private static bool IsTomlFence(SourceText text, int line) => LineOf(text, line).Trim() is "+++";

    /// <summary>Where the body begins behind fields without a right fence, so that nothing is said of them as text.</summary>
    private static int BehindDashes(SourceText text, int line)
    {
        while (line < text.LineCount && !IsLineOfDashes(text, line) && !IsTomlFence(text, line))
        {
            line++;
        }

        return line + 1 < text.LineCount ? text.GetLineStart(line + 1) : 0;
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

    /// <summary>The first line behind a blank one that is prose and no YAML; -1 when there is none.</summary>
    private static int FindBodyLine(SourceText text, int line, int close)
    {
        bool isBehindBlank = false;
        for (; line < close; line++)
        {
            ReadOnlySpan<char> content = LineOf(text, line);
            if (content.IsWhiteSpace())
            {
                isBehindBlank = true;
            }
            else if (isBehindBlank && content[0] is not (' ' or '\t' or '-' or '"' or '\'' or '[' or ']' or '{' or '}') && YamlLine.At(text, line).NameEnd < 0
                && !content.StartsWith("# ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return -1;
    }

    private static void ReportUnclosed(SourceText text, int line, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SourceRules.UnclosedFrontMatter,
            new Label(text.Path, text.GetLineSpan(line), IsFence(text, line) ? new LocalText("opened here", "从这里开始") : new LocalText("text begins here", "正文从这里开始")),
            new LocalText("add a line `---` after the last field, before the text", "请在最后一个字段之后、正文之前添加一行 `---`"));
}
