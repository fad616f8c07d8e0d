namespace Parkpress.Diagnostics.Rendering;

/// <summary>The fixed words of a rendered finding.</summary>
internal static class Wording
{
    public static readonly LocalText Help = new("help", "帮助");
    public static readonly LocalText Note = new("note", "说明");
    public static readonly LocalText More = new("more", "更多");
    public static readonly LocalText NothingFound = new("no problems found", "没有发现问题");

    public static LocalText Of(Severity severity) => severity switch
    {
        Severity.Error => new LocalText("error", "错误"),
        Severity.Warning => new LocalText("warning", "警告"),
        _ => new LocalText("info", "提示"),
    };

    /// <summary>"3 errors", "3 个错误".</summary>
    public static LocalText Count(Severity severity, int count)
    {
        LocalText word = Of(severity);

        // "Info" has no plural.
        string english = count == 1 || severity == Severity.Info ? word.English : word.English + "s";
        return new LocalText($"{count} {english}", $"{count} 个{word.Chinese}");
    }

    /// <summary>How many findings of a rule are not told one by one.</summary>
    public static LocalText Omitted(Rule rule, int count) =>
        new($"… and {count} more of {rule.Code} ({rule.Name})", $"……另有 {count} 处 {rule.Code}（{rule.Title.Chinese}）");

    /// <summary>The message of a finding, its cure and its notes, each on a line, for formats that have one text only.</summary>
    public static string WithAdvice(Diagnostic finding, Language language)
    {
        IEnumerable<string> notes = finding.Notes.Select(note => $"{Note.In(language)}: {note.In(language)}");
        string help = finding.Help.In(language);
        return string.Join('\n', [finding.Message.In(language), .. help.Length > 0 ? (string[])[$"{Help.In(language)}: {help}"] : [], .. notes]);
    }

    public static LocalText Summary(IReadOnlyCollection<LocalText> counts, int fileCount)
    {
        string english = string.Join(", ", counts.Select(c => c.English));
        string chinese = string.Join("、", counts.Select(c => c.Chinese));
        return fileCount == 0
            ? new LocalText(english, chinese)
            : new LocalText($"{english} in {fileCount} {(fileCount == 1 ? "file" : "files")}", $"{fileCount} 个文件中有 {chinese}");
    }
}
