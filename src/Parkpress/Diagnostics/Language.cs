namespace Parkpress.Diagnostics;

/// <summary>The languages in which Parkpress speaks to its users.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}
