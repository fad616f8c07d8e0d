namespace Parkpress.Diagnostics;

/// <summary>How much a finding matters. Ordered: a larger value is worse.</summary>
public enum Severity
{
    /// <summary>The rule is switched off.</summary>
    Off,

    /// <summary>Worth knowing; never fails a build.</summary>
    Info,

    /// <summary>Probably a mistake; the site is still published.</summary>
    Warning,

    /// <summary>A mistake; nothing is published.</summary>
    Error,
}
