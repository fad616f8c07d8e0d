using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Content.FrontMatter;

/// <summary>Turns YAML values into the types that fields ask for, and says what does not fit.</summary>
internal sealed class FieldValueReader(SourceText text, TimeSpan zone, DiagnosticBag diagnostics)
{
    /// <summary>The value of <paramref name="field"/>, or null after a diagnostic.</summary>
    public object? Read(Field field, YamlNode node) => field.Type switch
    {
        FieldType.TextList => ReadList(field, node),
        FieldType.ReferenceList or FieldType.SitePathList => ReadPaths(field, node),
        FieldType.Category => ReadCategory(field, node),
        _ when node is YamlScalar scalar => ReadScalar(field, scalar),
        _ => WrongType(field.Name, node, Expected(field.Type)),
    };

    /// <summary>The value of a field that the site declares; <paramref name="type"/> is text, date, int, bool or list.</summary>
    public object? ReadCustom(string name, string type, YamlNode node) =>
        Read(new Field(name, TypeOfCustom(type), ContentKind.All, default), node);

    /// <summary>The type of a field that the site declares as text, date, int, bool or list.</summary>
    public static FieldType TypeOfCustom(string type) => type switch
    {
        "date" => FieldType.Date,
        "int" => FieldType.Integer,
        "bool" => FieldType.Boolean,
        "list" => FieldType.TextList,
        _ => FieldType.Text,
    };

    private object? ReadScalar(Field field, YamlScalar scalar)
    {
        string value = scalar.Value.Trim();
        if (ChineseQuotes.Unwrap(scalar) is { } inner)
        {
            if (field.Type != FieldType.Text || field == FieldCatalog.Slug || field == FieldCatalog.Layout)
            {
                ChineseQuotes.ReportAroundData(text.Path, scalar, inner, diagnostics);
                return null;
            }

            ChineseQuotes.ReportShown(text.Path, scalar, inner, diagnostics);
        }

        switch (field.Type)
        {
            case FieldType.Integer:
                return ReadInteger(field, scalar, value);
            case FieldType.Boolean:
                return value is "true" or "false" ? value == "true" : WrongType(field.Name, scalar, Expected(field.Type), ValueAdvice.Flag(value));
            case FieldType.Date:
                return ReadDate(field, scalar, value);
            case FieldType.Choice:
                return ReadChoice(field, scalar, value);
            case FieldType.SitePath:
                return ReadPaths(field, scalar) is { } paths ? paths[0].Value : null;
            default:
                return value.Length > 0 ? value : null;
        }
    }

    private object? ReadInteger(Field field, YamlScalar scalar, string value)
    {
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return WrongType(field.Name, scalar, Expected(field.Type), ValueAdvice.Number(value));
        }

        // A list of no items a page would never end; the setting of that name is checked in the same way.
        return field != FieldCatalog.Paginate || number > 0
            ? number
            : WrongType(field.Name, scalar, new LocalText("a whole number above 0", "大于 0 的整数"));
    }

    private SiteDate? ReadDate(Field field, YamlScalar scalar, string value)
    {
        if (SiteDate.TryParse(value, zone, out SiteDate date))
        {
            return date;
        }

        (LocalText why, LocalText help) = DateAdvice.For(value, zone);
        diagnostics.Report(
            FrontMatterRules.BadDate,
            new Label(text.Path, scalar.Span, why),
            help,
            new LocalText($"`{field.Name}` is not a date", $"`{field.Name}` 不是有效的日期"));
        return null;
    }

    private string? ReadChoice(Field field, YamlScalar scalar, string value)
    {
        if (field.Choices.Contains(value))
        {
            return value;
        }

        string english = string.Join(", ", field.Choices.Select(choice => $"`{choice}`"));
        string chinese = string.Join("、", field.Choices.Select(choice => $"`{choice}`"));
        string? nearest = (field == FieldCatalog.Kind ? ValueAdvice.Kind(value) : null) ?? NearestName.Find(value, field.Choices);
        diagnostics.Report(
            FrontMatterRules.BadChoice,
            new Label(text.Path, scalar.Span),
            nearest is null
                ? new LocalText($"use one of {english}", $"请使用以下之一：{chinese}")
                : new LocalText($"did you mean `{nearest}`? allowed are {english}", $"是否想写 `{nearest}`？可用的值：{chinese}"),
            new LocalText($"`{value}` is not a value of `{field.Name}`", $"`{value}` 不是 `{field.Name}` 的可用值"));
        return null;
    }

    private ImmutableArray<Spanned<string>>? ReadList(Field field, YamlNode node)
    {
        if (node is YamlScalar single)
        {
            ReportItem(single);
            // One text stands for a list of one; `标签一，标签二` is split, as editors mean it.
            return [.. Split(ListSlips.WithoutBrackets(text.Path, field, single, diagnostics))];
        }

        if (node is not YamlSequence sequence)
        {
            WrongType(field.Name, node, Expected(field.Type));
            return null;
        }

        ImmutableArray<Spanned<string>>.Builder items = ImmutableArray.CreateBuilder<Spanned<string>>();
        foreach (YamlNode item in sequence.Items)
        {
            if (item is YamlScalar scalar)
            {
                string value = scalar.Value.Trim();
                if (!scalar.IsNull && value.Length > 0)
                {
                    ReportItem(scalar);
                    items.Add(new Spanned<string>(value, scalar.Span));
                }
            }
            else
            {
                WrongType(field.Name, item, Expected(FieldType.Text));
            }
        }

        ListSlips.ReportJoined(text.Path, field, sequence, diagnostics);
        return items.ToImmutable();
    }

    private void ReportItem(YamlScalar item)
    {
        if (ChineseQuotes.Unwrap(item) is { } inner)
        {
            ChineseQuotes.ReportShown(text.Path, item, inner, diagnostics);
        }
    }

    private static IEnumerable<Spanned<string>> Split(YamlScalar scalar) =>
        scalar.Value
            .Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new Spanned<string>(part, scalar.Span));

    private ImmutableArray<Spanned<string>>? ReadCategory(Field field, YamlNode node)
    {
        if (node is YamlScalar single)
        {
            ReportItem(single);
        }

        ImmutableArray<Spanned<string>>? levels = node is YamlScalar scalar
            ? [.. scalar.Value.Split(['/', '／'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new Spanned<string>(part, scalar.Span))]
            : ReadList(field, node);
        if (levels is { Length: > 2 })
        {
            diagnostics.Report(
                FrontMatterRules.BadCategory,
                new Label(text.Path, node.Span),
                new LocalText("write `parent/child`, with two levels at most", "请写成 `父类/子类`，最多两级"));
            return null;
        }

        return levels is { IsEmpty: true } ? null : levels;
    }

    private ImmutableArray<Spanned<string>>? ReadPaths(Field field, YamlNode node)
    {
        if (node is YamlScalar quoted && ChineseQuotes.Unwrap(quoted) is { } inner)
        {
            ChineseQuotes.ReportAroundData(text.Path, quoted, inner, diagnostics);
            return null;
        }

        ImmutableArray<Spanned<string>>? paths = node is YamlScalar scalar
            ? [new Spanned<string>(scalar.Value.Trim(), scalar.Span)]
            : ReadList(field, node);
        if (paths is null || field.Type == FieldType.ReferenceList)
        {
            return paths;
        }

        foreach (Spanned<string> path in paths)
        {
            if (SitePathProblem(path.Value) is { } problem)
            {
                diagnostics.Report(
                    FrontMatterRules.BadSitePath,
                    new Label(text.Path, path.Span, problem),
                    new LocalText("write a path such as `/news/2024/opening/`", "请写成 `/news/2024/opening/` 这样的路径"));
                return null;
            }
        }

        return paths;
    }

    private static LocalText? SitePathProblem(string path)
    {
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
        {
            return new LocalText("must begin with one `/`", "必须以一个 `/` 开头");
        }

        if (path.IndexOfAny(['\\', '?', '#', ':', '*', '"', '<', '>', '|']) >= 0 || path.Any(char.IsControl))
        {
            return new LocalText("holds a character that not every host accepts in an address", "含有网址中不能使用的字符");
        }

        return path.Split('/').Any(segment => segment is "." or ".." || segment.EndsWith('.') || segment.EndsWith(' '))
            ? new LocalText("a segment is `.`, `..` or ends with a dot or space", "某一段为 `.`、`..`，或以点、空格结尾")
            : null;
    }

    private object? WrongType(string name, YamlNode node, LocalText expected, string? meant = null)
    {
        LocalText found = YamlKind.Describe(node);
        diagnostics.Report(
            FrontMatterRules.WrongType,
            new Label(text.Path, node.Span, new LocalText($"found {found.English}, expected {expected.English}", $"此处是{found.Chinese}，应为{expected.Chinese}")),
            meant is null
                ? new LocalText($"give `{name}` {expected.English}", $"请给 `{name}` 填写{expected.Chinese}")
                : new LocalText($"write `{name}: {meant}`", $"请写成 `{name}: {meant}`"),
            new LocalText($"wrong value for `{name}`", $"`{name}` 的值不对"));
        return null;
    }

    private static LocalText Expected(FieldType type) => type switch
    {
        FieldType.Integer => new("a whole number such as `10`", "整数，如 `10`"),
        FieldType.Boolean => new("`true` or `false`", " `true` 或 `false`"),
        FieldType.Date => new("a date such as `2024-03-05`", "形如 `2024-03-05` 的日期"),
        FieldType.Category => new("one or two levels such as `园区动态/企业动态`", "一级或两级分类，如 `园区动态/企业动态`"),
        FieldType.TextList or FieldType.ReferenceList or FieldType.SitePathList => new("a list of texts such as `[a, b]`", "文本列表，如 `[甲, 乙]`"),
        _ => new("a text", "文本"),
    };
}
