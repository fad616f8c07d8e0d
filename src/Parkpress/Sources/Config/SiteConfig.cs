using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Sources.Config;

/// <summary>What <c>site.yml</c> says, with defaults filled in.</summary>
internal sealed record SiteConfig
{
    public const string DefaultBaseUrl = "https://example.org/";

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? Author { get; init; }

    public string? Organization { get; init; }

    public string Language { get; init; } = "zh-Hans";

    public BaseUrl BaseUrl { get; init; } = BaseUrl.Parse(DefaultBaseUrl);

    public TimeSpan TimeZone { get; init; } = SiteTimeZone.Default;

    /// <summary>Items on a list page; 1 or more.</summary>
    public int PageSize { get; init; } = 20;

    public bool UsesPinyinSlugs { get; init; }

    public RawHtmlPolicy RawHtml { get; init; } = RawHtmlPolicy.Sanitize;

    /// <summary>Whether Markdown holds formulas between dollar signs.</summary>
    public bool HasMaths { get; init; }

    /// <summary>Hosts whose players may stand in a page, in lower case.</summary>
    public FrozenSet<string> EmbedHosts { get; init; } = [];

    /// <summary>Widths of picture variants in pixels, ascending.</summary>
    public ImmutableArray<int> ImageWidths { get; init; } = [480, 960, 1600];

    /// <summary>Encoder quality, 1 to 100.</summary>
    public int ImageQuality { get; init; } = 80;

    /// <summary>Largest size of an original picture, in units of 1,024 bytes. A telephone's photograph of 50 million pixels takes 15,000.</summary>
    public int ImageMaxFileSize { get; init; } = 20_480;

    /// <summary>Largest width of an original picture, in pixels; those of telephones have up to 9,280.</summary>
    public int ImageMaxWidth { get; init; } = 12_000;

    public int FeedLimit { get; init; } = 20;

    /// <summary>Path of the logo under content/, where it stands in the file.</summary>
    public YamlScalar? Logo { get; init; }

    public YamlScalar? HomeBanner { get; init; }

    public ImmutableArray<YamlScalar> HomeSections { get; init; } = [];

    /// <summary>Colours and typefaces of the built-in theme.</summary>
    public ThemeLook Look { get; init; } = new(null, null, null, null);

    /// <summary>Days without colour, first and last.</summary>
    public ImmutableArray<(DateOnly First, DateOnly Last)> GreyDays { get; init; } = [];

    /// <summary>Visited pages can be read without a connection.</summary>
    public bool IsOffline { get; init; }

    /// <summary>The site is one of a public authority.</summary>
    public bool IsGovernment { get; init; }

    /// <summary>Path of the typeface for pictures of titles, where it stands in the file; null for no such pictures.</summary>
    public YamlScalar? CardFont { get; init; }

    /// <summary>Declared front matter fields of the site's own, name to type.</summary>
    public FrozenDictionary<string, string> CustomFields { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Severities by rule code.</summary>
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>Every link of menus and footers, for the link check.</summary>
    public ImmutableArray<YamlScalar> Links { get; init; } = [];

    /// <summary>The file as written, for templates.</summary>
    public YamlMapping Settings { get; init; } = YamlMapping.Empty;
}
