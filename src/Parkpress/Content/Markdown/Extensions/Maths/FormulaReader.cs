using System.Collections.Immutable;
using Parkpress.Content.Markdown.Extensions.Maths.Tex;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Reads the TeX between dollar signs and reports what is wrong with it.</summary>
internal static class FormulaReader
{
    // The longest formula of a textbook has a tenth of this; what is longer was not meant as one.
    private const int MaximumLength = 5_000;

    // A formula full of mistakes is told in a few findings.
    private const int MaximumFindings = 5;

    /// <param name="tex">What stands between the dollar signs.</param>
    /// <param name="context">Receives findings.</param>
    /// <param name="toText">From an offset in <paramref name="tex"/> to one in the document.</param>
    public static Formula Read(string tex, ReadingContext context, Func<int, int> toText)
    {
        if (tex.Length > MaximumLength)
        {
            ReportTooLarge(context, context.Locate(toText(0), toText(1)));
            return new Formula(tex, Tree: null);
        }

        (MathsNode tree, ImmutableArray<TexProblem> problems) = TexParser.Parse(tex);
        foreach (TexProblem problem in ToTell(problems))
        {
            int start = toText(Math.Min(problem.Start, tex.Length - 1));
            Report(problem, context, context.Locate(start, problem.End > problem.Start ? toText(problem.End - 1) + 1 : start + 1));
        }

        // An unknown command is marked where it stands; with any other mistake nobody knows what the formula was to be.
        return new Formula(tex, problems.All(problem => problem.Kind == TexProblemKind.UnknownCommand) ? tree : null);
    }

    // Behind the first mistake in the structure nobody knows what belongs to what: the others may follow from it.
    private static IEnumerable<TexProblem> ToTell(ImmutableArray<TexProblem> problems)
    {
        TexProblem[] structure = [.. problems.Where(problem => !IsUnknownName(problem)).OrderByDescending(problem => problem.Kind == TexProblemKind.TooDeep).ThenBy(problem => problem.Start)];
        return structure.Take(1).Concat(problems.Where(IsUnknownName).Take(MaximumFindings));
    }

    private static bool IsUnknownName(TexProblem problem) => problem.Kind is TexProblemKind.UnknownCommand or TexProblemKind.UnknownEnvironment;

    private static void Report(TexProblem problem, ReadingContext context, TextSpan span)
    {
        switch (problem.Kind)
        {
            case TexProblemKind.UnknownCommand:
                ReportUnknown(context, span, "\\" + problem.Text, NearestName.Find(problem.Text, CommandCatalog.Names) is { } command ? "\\" + command : null);
                break;
            case TexProblemKind.UnknownEnvironment:
                ReportUnknown(context, span, problem.Text, NearestName.Find(problem.Text, CommandCatalog.Environments.Keys));
                break;
            case TexProblemKind.TooDeep:
                ReportTooLarge(context, span);
                break;
            default:
                (LocalText message, LocalText help) = Describe(problem);
                context.Report(MathsRules.Syntax, span, help, message);
                break;
        }
    }

    private static void ReportUnknown(ReadingContext context, TextSpan span, string name, string? nearest) =>
        context.Report(
            MathsRules.UnknownCommand,
            span,
            nearest is null
                ? new LocalText("docs/markdown.md lists the commands; words go into `\\text{…}`", "可用的命令见 docs/markdown.zh-CN.md；文字请写进 `\\text{…}`")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"`{name}` is not known in formulas", $"公式中不支持 `{name}`"));

    private static void ReportTooLarge(ReadingContext context, TextSpan span) =>
        context.Report(
            MathsRules.TooLarge,
            span,
            new LocalText(
                $"split it; at most {MaximumLength} characters and {TexParser.MaximumDepth} levels are shown as a formula",
                $"请拆开书写；公式最多 {MaximumLength} 个字符、{TexParser.MaximumDepth} 层嵌套"));

    private static (LocalText Message, LocalText Help) Describe(TexProblem problem) => problem.Kind switch
    {
        TexProblemKind.UnclosedBrace => (
            new("`{` is not closed in the formula", "公式中的 `{` 没有结束"), new("add the `}`", "请补上 `}`")),
        TexProblemKind.StrayBrace => (
            new("`}` without its `{` in the formula", "公式中的 `}` 没有对应的 `{`"), new("delete it, or add the `{`", "请将其删除，或补上 `{`")),
        TexProblemKind.MissingArgument => (
            new($"nothing follows `{Shown(problem)}`", $"`{Shown(problem)}` 后缺少内容"),
            new("write what belongs to it in braces: `{…}`", "请把所需内容写在花括号中：`{…}`")),
        TexProblemKind.DoubleScript => (
            new($"two `{problem.Text}` in a row", $"连续出现两个 `{problem.Text}`"),
            new("group with braces what belongs together: `{x^2}^3`", "请用花括号分组：`{x^2}^3`")),
        TexProblemKind.UnclosedDelimiter => (
            new($"`{Shown(problem)}` is not closed", $"`{Shown(problem)}` 没有结束"),
            problem.Text == "left" ? new("add `\\right` and its delimiter, or `\\right.` for none", "请补上 `\\right` 和右侧定界符；不需要时写 `\\right.`") : new("add the `]`", "请补上 `]`")),
        TexProblemKind.StrayDelimiter => (
            new($"`{Shown(problem)}` without its `\\left`", $"`{Shown(problem)}` 没有对应的 `\\left`"), new("delete it, or add the `\\left`", "请将其删除，或补上 `\\left`")),
        TexProblemKind.BadDelimiter => (
            new($"no delimiter behind `{Shown(problem)}`", $"`{Shown(problem)}` 后缺少定界符"),
            new("write one, such as `(`, `[`, `\\{`, `|`, or `.` for none", "请写上定界符，如 `(`、`[`、`\\{`、`|`；不需要时写 `.`")),
        TexProblemKind.UnclosedEnvironment => (
            new($"`\\begin{{{problem.Text}}}` is not closed", $"`\\begin{{{problem.Text}}}` 没有结束"),
            new($"add `\\end{{{problem.Text}}}`", $"请补上 `\\end{{{problem.Text}}}`")),
        TexProblemKind.StrayEnvironment => (
            new("`\\end` does not fit its `\\begin`", "`\\end` 与 `\\begin` 不对应"), new("use the same name in both", "请使两处名称一致")),
        TexProblemKind.CellOutsideTable => (
            new("`&` or `\\\\` outside of a table", "`&` 或 `\\\\` 出现在表格之外"),
            new("for several lines write `\\begin{aligned} … \\end{aligned}`", "多行公式请写作 `\\begin{aligned} … \\end{aligned}`")),
        TexProblemKind.BadColumns => (
            new("columns of an `array` are `l`, `c` and `r`", "`array` 的列只能用 `l`、`c`、`r`"),
            new("write one letter for each column: `\\begin{array}{lc}`", "请为每列写一个字母：`\\begin{array}{lc}`")),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, null),
    };

    private static string Shown(TexProblem problem) => problem.Text is "^" or "_" or "[" ? problem.Text : "\\" + problem.Text;
}
