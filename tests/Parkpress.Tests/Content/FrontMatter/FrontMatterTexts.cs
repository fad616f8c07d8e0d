namespace Parkpress.Tests.Content.FrontMatter;

/// <summary>Front matter as people write it, to be damaged.</summary>
internal static class FrontMatterTexts
{
    public static string[] All { get; } =
    [
        """
        ---
        title: 园区举行开园仪式
        date: 2024-03-05 09:30
        category: 园区动态/重要活动
        tags: [卫星, 发射, "通航: 试飞"]
        cover: opening.jpg
        pinned: true
        aliases:
          - /html/news/show-1.html
          - /旧网址/
        summary: >-
          第一句。
          第二句。
        views: 120
        ---
        正文。
        """,
        """
        ---
        title: '引号''里面'
        kind: policy
        index_number: A-1
        issued: 2020-02-28
        validity: 有效
        repeals: [2020-03-01-rules.md]
        ---

        ## 第一条
        """,
        "\uFEFF---\r\ntitle: 政策法规\r\nsort: weight\r\npaginate: 5\r\ncascade: {kind: policy, issuer: 办公室, tags: [甲]}\r\nguests: 甲，乙\r\nseats: 3\r\nfree: false\r\n---\r\n",
    ];
}
