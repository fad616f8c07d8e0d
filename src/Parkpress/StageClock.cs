using System.Collections.Immutable;
using System.Diagnostics;

namespace Parkpress;

/// <summary>Measures stages, for the summary alone; no time reaches the output.</summary>
internal sealed class StageClock(IBuildProgress? progress)
{
    private readonly ImmutableArray<(BuildStage, TimeSpan)>.Builder _times = ImmutableArray.CreateBuilder<(BuildStage, TimeSpan)>();
    private BuildStage? _stage;
    private long _since;

    public void Enter(BuildStage stage)
    {
        Finish();
        _stage = stage;
        _since = Stopwatch.GetTimestamp();
        progress?.Enter(stage);
    }

    public void Report(int done, int total) => progress?.Report(done, total);

    public ImmutableArray<(BuildStage Stage, TimeSpan Time)> Stop()
    {
        Finish();
        return _times.ToImmutable();
    }

    private void Finish()
    {
        if (_stage is { } stage)
        {
            _times.Add((stage, Stopwatch.GetElapsedTime(_since)));
            _stage = null;
        }
    }
}
