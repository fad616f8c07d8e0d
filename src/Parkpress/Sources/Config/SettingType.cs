namespace Parkpress.Sources.Config;

/// <summary>What a setting of <c>site.yml</c> may hold.</summary>
internal enum SettingType
{
    Text,
    Integer,

    /// <summary>A whole number of 0 or more.</summary>
    Count,
    Boolean,

    /// <summary>One of <see cref="Setting.Choices"/>.</summary>
    Choice,

    /// <summary>An absolute http(s) address.</summary>
    AbsoluteUrl,

    /// <summary>A site path that begins with <c>/</c>, or an absolute address.</summary>
    Link,

    /// <summary>An offset from UTC such as <c>+08:00</c>.</summary>
    TimeZone,

    /// <summary>A day such as <c>2026-12-13</c>.</summary>
    Date,

    /// <summary>A colour such as <c>#14508f</c>.</summary>
    Color,

    /// <summary>Names of typefaces as CSS lists them.</summary>
    FontFamily,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of whole numbers.</summary>
    IntegerList,

    /// <summary>A mapping with <see cref="Setting.Children"/>.</summary>
    Map,

    /// <summary>A mapping with <see cref="Setting.Children"/>, and whatever else the author puts there; passed to templates as written.</summary>
    OpenMap,

    /// <summary>A list of mappings with <see cref="Setting.Children"/>.</summary>
    MapList,

    /// <summary>A mapping with names of the author's choice and one of <see cref="Setting.Choices"/> as values.</summary>
    ChoiceMap,

    /// <summary>A mapping with names of the author's choice and a <see cref="Count"/> for each.</summary>
    IntegerMap,

    /// <summary>Anything; passed to templates as written.</summary>
    Free,
}
