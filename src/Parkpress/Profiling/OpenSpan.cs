namespace Parkpress.Profiling;

/// <summary>A file or a template that is being rendered.</summary>
/// <param name="frame">Number of its name.</param>
/// <param name="since">When it began.</param>
internal struct OpenSpan(int frame, long since)
{
    public readonly int Frame = frame;

    public readonly long Since = since;

    /// <summary>Time of what has begun and ended within.</summary>
    public TimeSpan Within;
}
