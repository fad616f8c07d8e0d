using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;
using Parkpress.Outputs;

namespace Parkpress.Tests.Cli;

public sealed class ProfileReportTests
{
    private static readonly BuildProfile s_profile = new()
    {
        Stages = [(BuildStage.Scan, Cost(0, 1.5, 1, 100_000)), (BuildStage.Render, Cost(1.5, 1200, 2300, 90_000_000))],
        SearchIndex = Cost(900, 301.2, 590, 12_000_000),
        Rendered = [(OutputKind.Page, 12, Ms(1700)), (OutputKind.Other, 3, Ms(2))],
        SlowestPages = [new("news/一/index.html", "templates/layouts/article.html", Ms(20.2)), new("index.html", "", Ms(3))],
        Templates = [new("templates/layouts/article.html", 12, 0, Ms(1500), Ms(1000)), new("templates/partials/footer.html", 1, 11, Ms(2), Ms(2))],
        Caches = new() { DocumentsKept = 1, DocumentsParsed = 2, FilesKept = 3, FilesExchanged = 9, FilesSame = 4, FilesWritten = 5, BodiesReadAnew = 6, IsIndexUpdated = true, PicturesFound = 7, PicturesEncoded = 8 },
    };

    [Fact]
    public void A_profile_is_a_few_tables() => Same(
        """

        stages, CPU and memory of all threads
                  ms      CPU ms    MB asked  stage
                 1.5         1.0         0.1  scan
              1200.0      2300.0        90.0  render
               301.2       590.0        12.0    of it the search index
              1201.5      2301.0        90.1  together

        files rendered, time of all threads together
                  ms       files  kind
              1700.0          12  pages
                 2.0           3  other files

        slowest pages
                  ms  page                template
                20.2  news/一/index.html  templates/layouts/article.html
                 3.0  index.html

        templates, time of all threads together; own is without the templates called within
              own ms    total ms       calls      reused  template
              1000.0      1500.0          12           0  templates/layouts/article.html
                 2.0         2.0           1          11  templates/partials/footer.html

        taken from earlier builds
          documents: 1 as read before, 2 parsed
          files: 3 kept, 9 with other cached partials, 4 rendered but the same, 5 new or changed
          bodies read once more: 6
          search index: updated
          pictures: 7 from the cache, 8 encoded
        """,
        s_profile,
        Language.English);

    [Fact]
    public void It_speaks_chinese() => Same(
        """

        各阶段（CPU 与内存为全部线程之和）
                毫秒    CPU 毫秒     分配 MB  阶段
                 1.5         1.0         0.1  扫描
              1200.0      2300.0        90.0  生成
               301.2       590.0        12.0    其中搜索索引
              1201.5      2301.0        90.1  合计

        生成的文件（时间为各线程之和）
                毫秒      文件数  种类
              1700.0          12  页面
                 2.0           3  其他文件

        最慢的页面
                毫秒  页面                模板
                20.2  news/一/index.html  templates/layouts/article.html
                 3.0  index.html

        模板（时间为各线程之和；自身时间不含其中调用的模板）
            自身毫秒      总毫秒        调用        沿用  模板
              1000.0      1500.0          12           0  templates/layouts/article.html
                 2.0         2.0           1          11  templates/partials/footer.html

        沿用以往构建的情况
          文档：沿用 1，解析 2
          文件：保留 3，仅更换缓存片段 9，生成后无变化 4，新建或有变化 5
          重新读取的正文：6
          搜索索引：增量更新
          图片：取自缓存 7，编码 8
        """,
        s_profile,
        Language.Chinese);

    [Fact]
    public void Of_a_repeated_build_there_is_little_to_tell() => Same(
        """

        stages, CPU and memory of all threads
                  ms      CPU ms    MB asked  stage
                 1.5         1.0         0.1  scan
        """,
        new BuildProfile { IsRepeated = true, Stages = s_profile.Stages[..1] },
        Language.English);

    private static void Same(string expected, BuildProfile profile, Language language) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', new ProfileReport(language).Lines(profile)));

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static BuildCost Cost(double start, double wall, double cpu, long bytes) => new(Ms(start), Ms(wall), Ms(cpu), bytes);
}
