using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Outputs;
using Parkpress.Profiling;

namespace Parkpress.Cli.Reporting;

/// <summary>Tells a person where a build spent its time.</summary>
internal sealed class ProfileReport(Language language)
{
    private const int NumberWidth = 10;
    private const int Indent = 2;

    public IEnumerable<string> Lines(BuildProfile profile)
    {
        IEnumerable<string> stages = Stages(profile);

        // The summary above has said that nothing had changed.
        return profile.IsRepeated ? stages : [.. stages, .. Files(profile), .. Pages(profile), .. Templates(profile), .. Caches(profile)];
    }

    private IEnumerable<string> Stages(BuildProfile profile)
    {
        var table = new ColumnTable(Indent);
        table.Add(Right(Say("ms", "毫秒")), Right(Say("CPU ms", "CPU 毫秒")), Right(Say("MB asked", "分配 MB")), Say("stage", "阶段"));
        foreach ((BuildStage stage, BuildCost cost) in profile.Stages)
        {
            table.Add(Row(cost, StageNames.Of(stage).In(language)));
            if (stage == BuildStage.Render && profile.SearchIndex is { } index)
            {
                table.Add(Row(index, "  " + Say("of it the search index", "其中搜索索引")));
            }
        }

        if (profile.Stages.Length > 1)
        {
            BuildCost Sum(BuildCost a, BuildCost b) => new(a.Start, a.Wall + b.Wall, a.Cpu + b.Cpu, a.Allocated + b.Allocated);
            table.Add(Row(profile.Stages.Select(stage => stage.Cost).Aggregate(Sum), Say("together", "合计")));
        }

        return Titled(Say("stages, CPU and memory of all threads", "各阶段（CPU 与内存为全部线程之和）"), table);
    }

    private IEnumerable<string> Files(BuildProfile profile)
    {
        var table = new ColumnTable(Indent);
        table.Add(Right(Say("ms", "毫秒")), Right(Say("files", "文件数")), Say("kind", "种类"));
        foreach ((OutputKind kind, int count, TimeSpan time) in profile.Rendered)
        {
            table.Add(Right(Milliseconds(time)), Right(Number(count)), NameOf(kind).In(language));
        }

        return Titled(Say("files rendered, time of all threads together", "生成的文件（时间为各线程之和）"), table, profile.Rendered.Length);
    }

    private IEnumerable<string> Pages(BuildProfile profile)
    {
        var table = new ColumnTable(Indent);
        table.Add(Right(Say("ms", "毫秒")), Say("page", "页面"), Say("template", "模板"));
        foreach (PageCost page in profile.SlowestPages)
        {
            table.Add(Right(Milliseconds(page.Time)), page.Path, page.Template);
        }

        return Titled(Say("slowest pages", "最慢的页面"), table, profile.SlowestPages.Length);
    }

    private IEnumerable<string> Templates(BuildProfile profile)
    {
        var table = new ColumnTable(Indent);
        table.Add(Right(Say("own ms", "自身毫秒")), Right(Say("total ms", "总毫秒")), Right(Say("calls", "调用")), Right(Say("reused", "沿用")), Say("template", "模板"));
        foreach (TemplateCost template in profile.Templates)
        {
            table.Add(
                Right(Milliseconds(template.Own)), Right(Milliseconds(template.Total)), Right(Number(template.Calls)), Right(Number(template.Reused)), template.Path);
        }

        return Titled(
            Say("templates, time of all threads together; own is without the templates called within", "模板（时间为各线程之和；自身时间不含其中调用的模板）"), table, profile.Templates.Length);
    }

    private IEnumerable<string> Caches(BuildProfile profile)
    {
        CacheUse use = profile.Caches;
        LocalText[] lines =
        [
            new(
                $"documents: {use.DocumentsKept} as read before, {use.DocumentsParsed} parsed",
                $"文档：沿用 {use.DocumentsKept}，解析 {use.DocumentsParsed}"),
            new(
                $"files: {use.FilesKept} kept, {use.FilesExchanged} with other cached partials, {use.FilesSame} rendered but the same, {use.FilesWritten} new or changed",
                $"文件：保留 {use.FilesKept}，仅更换缓存片段 {use.FilesExchanged}，生成后无变化 {use.FilesSame}，新建或有变化 {use.FilesWritten}"),
            new($"bodies read once more: {use.BodiesReadAnew}", $"重新读取的正文：{use.BodiesReadAnew}"),
            use.IsIndexUpdated switch
            {
                true => new("search index: updated", "搜索索引：增量更新"),
                false => new("search index: made as a whole", "搜索索引：全部重新生成"),
                null => new("search index: not made", "搜索索引：未生成"),
            },
            new(
                $"pictures: {use.PicturesFound} from the cache, {use.PicturesEncoded} encoded",
                $"图片：取自缓存 {use.PicturesFound}，编码 {use.PicturesEncoded}"),
        ];
        return lines.Select(line => new string(' ', Indent) + line.In(language)).Prepend(Say("taken from earlier builds", "沿用以往构建的情况")).Prepend("");
    }

    private static IEnumerable<string> Titled(string title, ColumnTable table, int rows = 1) => rows == 0 ? [] : table.Lines().Prepend(title).Prepend("");

    private static string[] Row(BuildCost cost, string name) =>
        [Right(Milliseconds(cost.Wall)), Right(Milliseconds(cost.Cpu)), Right((cost.Allocated / 1e6).ToString("0.0", CultureInfo.InvariantCulture)), name];

    private static LocalText NameOf(OutputKind kind) => kind switch
    {
        OutputKind.Page => new("pages", "页面"),
        OutputKind.List => new("lists", "列表"),
        OutputKind.Asset => new("assets", "资源"),
        _ => new("other files", "其他文件"),
    };

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Right(string text) => new string(' ', Math.Max(0, NumberWidth - GlyphReader.Measure(text))) + text;

    private string Say(string english, string chinese) => new LocalText(english, chinese).In(language);
}
