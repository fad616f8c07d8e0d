namespace Parkpress.BrowserTests;

/// <summary>One page of every kind that the sample site has.</summary>
internal static class PageKinds
{
    public static TheoryData<string> All { get; } =
    [
        "/",
        "/news/",
        "/news/page/2/",
        "/news/2024/zhuhai-airshow/",
        "/news/2024/equipment-innovation-plan/",
        "/notices/",
        "/policies/",
        "/policies/settlement-interim-measures/",
        "/enterprises/",
        "/enterprises/liyu/",
        "/jobs/",
        "/jobs/aircraft-mechanic/",
        "/honors/",
        "/honors/featured-park/",
        "/zones/",
        "/zones/satellite/",
        "/gallery/",
        "/about/",
        "/about/transport/",
        "/invest/faq/",
        "/contact/",
        "/links/",
        "/archive/",
        "/archive/2024/",
        "/categories/",
        "/categories/dynamics/",
        "/tags/",
        "/sitemap/",
        "/search/",
        "/404.html",
    ];

    /// <summary>Where a fault is likeliest; for what takes long.</summary>
    public static TheoryData<string> Main { get; } =
    [
        "/",
        "/news/",
        "/news/2024/equipment-innovation-plan/",
        "/policies/settlement-interim-measures/",
        "/enterprises/",
        "/jobs/aircraft-mechanic/",
        "/search/",
    ];
}
