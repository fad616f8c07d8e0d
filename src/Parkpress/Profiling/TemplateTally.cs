namespace Parkpress.Profiling;

/// <summary>Adds up what one template takes on one thread.</summary>
/// <param name="path">Its file.</param>
/// <param name="frame">Its number among the names of the thread.</param>
internal sealed class TemplateTally(string path, int frame)
{
    public string Path { get; } = path;

    public int Frame { get; } = frame;

    public long Calls { get; set; }

    public long Reused { get; set; }

    public TimeSpan Total { get; set; }

    public TimeSpan Own { get; set; }

    /// <summary>How many of its calls are open.</summary>
    public int Depth { get; set; }
}
