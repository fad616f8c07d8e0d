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

    public static LocalText Summary(IReadOnlyCollection<LocalText> counts, int fileCount)
    {
        string english = string.Join(", ", counts.Select(c => c.English));
        string chinese = string.Join("、", counts.Select(c => c.Chinese));
        return fileCount == 0
            ? new LocalText(english, chinese)
            : new LocalText($"{english} in {fileCount} {(fileCount == 1 ? "file" : "files")}", $"{fileCount} 个文件中有 {chinese}");
    }
}
