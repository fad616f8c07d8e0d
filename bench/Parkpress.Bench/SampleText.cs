using System.Text;

namespace Parkpress.Bench;

/// <summary>Articles of no meaning, the same in every run, of about the make of those on a public site.</summary>
internal static class SampleText
{
    private static readonly string[] s_subjects = ["园区", "管委会", "入驻企业", "研发团队", "物业服务中心", "人才公寓", "检测平台", "孵化器", "第三期厂房", "AI 实验室"];
    private static readonly string[] s_ends = ["，共有 36 家企业参加。", "，预计 2026 年 3 月底前结束。", "；详情请致电服务热线。", "，覆盖面积约 1.2 万平方米。", "，受到职工欢迎。", "（见附件）。"];

    // The first ones come often, the last ones seldom, roughly as in any text; together they say nothing.
    private const string Characters =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当"
        + "使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
        + "果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争";

    /// <summary>Prose of at least so many characters, in one paragraph.</summary>
    public static string Prose(int characters, int seed = 1)
    {
        var text = new StringBuilder();
        uint state = (uint)seed;
        int Next(int count)
        {
            // Numerical Recipes' generator: all that is asked of it is to be the same everywhere.
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 16) % (uint)count);
        }

        void AppendWords(int count)
        {
            for (int i = 0; i < count; i++)
            {
                text.Append(Characters[Next(Characters.Length) * Next(Characters.Length) / Characters.Length]);
            }
        }

        while (text.Length < characters)
        {
            text.Append(s_subjects[Next(s_subjects.Length)]);
            AppendWords(8 + Next(12));
            text.Append('，');
            AppendWords(6 + Next(14));
            text.Append(s_ends[Next(s_ends.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Front matter of an article, without its fences.</summary>
    public static string FrontMatter(int number) =>
        $"""
        title: {Prose(10, number)[..10]}第 {number} 期
        date: 2025-0{(number % 9) + 1}-1{number % 10}
        author: 园区办公室
        source: 管委会
        category: 园区动态
        tags: [招商, 人才, "5G"]
        summary: {Prose(40, number + 7)[..40]}

        """;

    /// <summary>The Markdown of an article: paragraphs, headings, a list, a table, links.</summary>
    public static string Markdown(int number) =>
        $"""
        {Prose(240, number)}

        ## 主要内容

        {Prose(300, number + 1)} **{Prose(12, number + 2)[..12]}** ，见[通知](https://example.cn/notice/{number}/)。

        - {Prose(30, number + 3)}
        - {Prose(30, number + 4)}
        - {Prose(30, number + 5)}

        | 项目 | 面积 | 时间 |
        | --- | ---: | --- |
        | 一期 | 12,000 | 2024 年 |
        | 二期 | 34,500 | 2026 年 |

        ### 后续安排

        {Prose(400, number + 6)}

        """;

    /// <summary>A whole file.</summary>
    public static string Article(int number) => $"---\n{FrontMatter(number)}---\n{Markdown(number)}";
}
