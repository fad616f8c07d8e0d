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
        switch (field.Type)
        {
            case FieldType.Integer:
                return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                    ? number
                    : WrongType(field.Name, scalar, Expected(field.Type));
            case FieldType.Boolean:
                return value is "true" or "false" ? value == "true" : WrongType(field.Name, scalar, Expected(field.Type));
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

    private SiteDate? ReadDate(Field field, YamlScalar scalar, string value)
    {
        if (SiteDate.TryParse(value, zone, out SiteDate date))
        {
            return date;
        }

        diagnostics.Report(
            FrontMatterRules.BadDate,
            new Label(text.Path, scalar.Span, DescribeBadDate(value)),
            new LocalText("write a date such as `2024-03-05` or `2024-03-05 09:30`", "请写成 `2024-03-05` 或 `2024-03-05 09:30` 的形式"),
            new LocalText($"`{field.Name}` is not a date", $"`{field.Name}` 不是有效的日期"));
        return null;
    }

    private static LocalText DescribeBadDate(string value)
    {
        string[] parts = value.Split('-', 'T', ' ');
        if (parts.Length >= 3 && int.TryParse(parts[0], out int year) && int.TryParse(parts[1], out int month) && int.TryParse(parts[2], out int day)
            && year is > 0 and < 10000)
        {
            if (month is < 1 or > 12)
            {
                return new LocalText($"there is no month {month}", $"没有 {month} 月");
            }

            int days = DateTime.DaysInMonth(year, month);
            if (day < 1 || day > days)
            {
                return new LocalText($"{year}-{month:00} has {days} days", $"{year} 年 {month} 月只有 {days} 天");
            }
        }

        return default;
    }

    private string? ReadChoice(Field field, YamlScalar scalar, string value)
    {
        if (field.Choices.Contains(value))
        {
            return value;
        }

        string english = string.Join(", ", field.Choices.Select(choice => $"`{choice}`"));
        string chinese = string.Join("、", field.Choices.Select(choice => $"`{choice}`"));
        string? nearest = NearestName.Find(value, field.Choices);
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
            // One text stands for a list of one; `标签一，标签二` is split, as editors mean it.
            return [.. Split(single)];
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
                    items.Add(new Spanned<string>(value, scalar.Span));
                }
            }
            else
            {
                WrongType(field.Name, item, Expected(FieldType.Text));
            }
        }

        return items.ToImmutable();
    }

    private static IEnumerable<Spanned<string>> Split(YamlScalar scalar) =>
        scalar.Value
            .Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new Spanned<string>(part, scalar.Span));

    private ImmutableArray<Spanned<string>>? ReadCategory(Field field, YamlNode node)
    {
        ImmutableArray<Spanned<string>>? levels = node is YamlScalar scalar
            ? [.. scalar.Value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new Spanned<string>(part, scalar.Span))]
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

    private object? WrongType(string name, YamlNode node, LocalText expected)
    {
        diagnostics.Report(
            FrontMatterRules.WrongType,
            new Label(text.Path, node.Span, new LocalText($"expected {expected.English}", $"此处应为{expected.Chinese}")),
            new LocalText($"give `{name}` {expected.English}", $"请给 `{name}` 填写{expected.Chinese}"),
            new LocalText($"wrong value for `{name}`", $"`{name}` 的值不对"));
        return null;
    }

    private static LocalText Expected(FieldType type) => type switch
    {
        FieldType.Integer => new("a whole number", "整数"),
        FieldType.Boolean => new("`true` or `false`", " `true` 或 `false`"),
        FieldType.Date => new("a date such as `2024-03-05`", "形如 `2024-03-05` 的日期"),
        FieldType.TextList or FieldType.ReferenceList or FieldType.SitePathList => new("a list of texts", "文本列表"),
        _ => new("a text", "文本"),
    };
}
