namespace Parkpress.Profiling;

/// <summary>Files of one kind that were rendered.</summary>
internal readonly record struct KindTally(int Count, TimeSpan Time)
{
    public KindTally Add(int count, TimeSpan time) => new(Count + count, Time + time);
}
