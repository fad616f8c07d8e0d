using System.Collections.Immutable;
using System.Diagnostics;

namespace Parkpress;

/// <summary>Measures stages, for the summary and the profile alone; no time reaches the output.</summary>
/// <param name="progress">Told of each stage; null for nobody.</param>
/// <param name="scope">What is measured beside the time.</param>
internal sealed class StageClock(IBuildProgress? progress, StageClock.Scope scope = StageClock.Scope.Time)
{
    private readonly ImmutableArray<(BuildStage, BuildCost)>.Builder _costs = ImmutableArray.CreateBuilder<(BuildStage, BuildCost)>();
    private BuildStage? _stage;
    private Mark _since;
    private Mark _indexSince;

    /// <summary>What a clock measures.</summary>
    public enum Scope
    {
        /// <summary>The time alone.</summary>
        Time,

        /// <summary>The time of the processors and memory, too.</summary>
        Everything,
    }

    /// <summary>When the build began, of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long Origin { get; } = Stopwatch.GetTimestamp();

    /// <summary>What the stages took that are over.</summary>
    public ImmutableArray<(BuildStage Stage, BuildCost Cost)> Costs => _costs.ToImmutable();

    /// <summary>What the search index took; null when it was not written.</summary>
    public BuildCost? SearchIndex { get; private set; }

    public void Enter(BuildStage stage)
    {
        Finish();
        _stage = stage;
        _since = Now();
        progress?.Enter(stage);
    }

    public void Report(int done, int total) => progress?.Report(done, total);

    /// <summary>The search index begins, within a stage.</summary>
    public void EnterSearchIndex() => _indexSince = Now();

    public void LeaveSearchIndex() => SearchIndex = CostSince(_indexSince);

    public ImmutableArray<(BuildStage Stage, TimeSpan Time)> Stop()
    {
        Finish();
        return [.. Costs.Select(item => (item.Stage, item.Cost.Wall))];
    }

    private void Finish()
    {
        if (_stage is { } stage)
        {
            _costs.Add((stage, CostSince(_since)));
            _stage = null;
        }
    }

    private Mark Now() => scope == Scope.Time
        ? new Mark(Stopwatch.GetTimestamp(), default, 0)
        : new Mark(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: false));

    private BuildCost CostSince(Mark start)
    {
        Mark end = Now();
        return new BuildCost(
            Stopwatch.GetElapsedTime(Origin, start.At), Stopwatch.GetElapsedTime(start.At, end.At), end.Cpu - start.Cpu, end.Allocated - start.Allocated);
    }

    private readonly record struct Mark(long At, TimeSpan Cpu, long Allocated);
}
