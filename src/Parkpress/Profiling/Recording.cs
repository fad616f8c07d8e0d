using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Parkpress.Profiling;

/// <summary>Notes what all threads render. Each has a recording of its own; they are put together when none renders any more.</summary>
/// <param name="origin">Moment at which the build began, of <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
/// <param name="detail">How much is kept.</param>
internal sealed class Recording(long origin, RecordingDetail detail)
{
    // By thread, not by whoever asks: what renders parts for others, such as cached partials, stands within what they are for.
    private readonly ConcurrentDictionary<int, ThreadRecording> _threads = new();

    /// <summary>The recording of the thread that asks; no other thread may use it.</summary>
    public ThreadRecording OfThisThread() => _threads.GetOrAdd(Environment.CurrentManagedThreadId, _ => new ThreadRecording(origin, detail));

    /// <summary>The slowest pages of all, slowest first.</summary>
    public ImmutableArray<PageCost> FindSlowest() =>
        [.. InOrder().SelectMany(thread => thread.Slowest)
            .OrderByDescending(page => page.Time).ThenBy(page => page.Path, StringComparer.Ordinal)
            .Take(ThreadRecording.SlowestCount)];

    /// <summary>What each template took, by its own time, longest first.</summary>
    public ImmutableArray<TemplateCost> AddUpTemplates() =>
        [.. InOrder().SelectMany(thread => thread.Templates)
            .GroupBy(template => template.Path, StringComparer.Ordinal)
            .Select(group => new TemplateCost(
                group.Key,
                group.Sum(template => template.Calls),
                group.Sum(template => template.Reused),
                Sum(group.Select(template => template.Total)),
                Sum(group.Select(template => template.Own))))
            .OrderByDescending(template => template.Own).ThenBy(template => template.Path, StringComparer.Ordinal)];

    /// <summary>How many files of each kind were rendered, and how long that took on all threads together.</summary>
    public ImmutableArray<(byte Kind, int Count, TimeSpan Time)> AddUpKinds() =>
        [.. InOrder().SelectMany(thread => thread.Kinds)
            .GroupBy(kind => kind.Key, kind => kind.Value)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Sum(tally => tally.Count), Sum(group.Select(tally => tally.Time))))];

    /// <summary>Each step of each thread; null when they were not kept.</summary>
    /// <param name="stages">What stands above all threads, by name.</param>
    public BuildTrace? MakeTrace(IEnumerable<(TimeSpan At, string Name, bool IsBegin)> stages)
    {
        if (detail == RecordingDetail.Totals)
        {
            return null;
        }

        var frames = new TraceFrames();
        ImmutableArray<TraceThread>.Builder threads = ImmutableArray.CreateBuilder<TraceThread>();
        threads.Add(new TraceThread("stages", [.. stages.Select(step => new TraceEvent(step.At, frames.NumberOf(step.Name), step.IsBegin))]));
        foreach (ThreadRecording thread in InOrder())
        {
            int[] numbers = [.. thread.Frames.Select(frames.NumberOf)];
            threads.Add(new TraceThread($"thread {threads.Count}", [.. thread.Events.Select(step => step with { Frame = numbers[step.Frame] })]));
        }

        return new BuildTrace(frames.Names, threads.ToImmutable());
    }

    private IEnumerable<ThreadRecording> InOrder() => _threads.OrderBy(thread => thread.Key).Select(thread => thread.Value);

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
}
