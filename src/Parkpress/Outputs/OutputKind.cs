namespace Parkpress.Outputs;

/// <summary>Kinds of output as the summary of a build counts them.</summary>
public enum OutputKind
{
    /// <summary>Pages with content of their own.</summary>
    Page,

    /// <summary>Lists: sections, categories, tags, archives.</summary>
    List,

    /// <summary>Style sheets, scripts, pictures and files beside articles.</summary>
    Asset,

    /// <summary>Feeds, site maps, redirects and other files made by Parkpress.</summary>
    Other,
}
