namespace Parkpress.Profiling;

/// <summary>How much a recording keeps.</summary>
internal enum RecordingDetail
{
    /// <summary>What files and templates took in all.</summary>
    Totals,

    /// <summary>When each of them began and ended, too.</summary>
    Steps,
}
