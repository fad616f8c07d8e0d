namespace Parkpress.Sources.Config;

/// <summary>What happens to HTML that stands in Markdown.</summary>
internal enum RawHtmlPolicy
{
    /// <summary>Harmless elements and attributes pass, everything else is removed.</summary>
    Sanitize,

    /// <summary>It is shown as text.</summary>
    Escape,

    /// <summary>It passes untouched.</summary>
    Allow,
}
