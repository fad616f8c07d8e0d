namespace Parkpress.Templates.Observations;

/// <summary>How what templates looked at compares with what they would see today.</summary>
internal enum Sight
{
    /// <summary>Nothing has changed.</summary>
    Same,

    /// <summary>Cached partials that were printed as they are have changed, and nothing else.</summary>
    OtherPartials,

    /// <summary>Something has changed.</summary>
    Other,
}
