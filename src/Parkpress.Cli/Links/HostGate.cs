namespace Parkpress.Cli.Links;

/// <summary>Lets few requests at once through to one host, and none while the host asked to be left alone.</summary>
internal sealed class HostGate(int width, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _free = new(width);
    private readonly Lock _lock = new();
    private long _closedSince;
    private TimeSpan _closedFor;

    public async Task EnterAsync(CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        try
        {
            TimeSpan pause = Remaining();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, cancel);
            }
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    public void Leave() => _free.Release();

    /// <summary>Nobody goes through for that long.</summary>
    public void Close(TimeSpan pause)
    {
        lock (_lock)
        {
            if (pause > RemainingUnlocked())
            {
                (_closedSince, _closedFor) = (clock.GetTimestamp(), pause);
            }
        }
    }

    public void Dispose() => _free.Dispose();

    private TimeSpan Remaining()
    {
        lock (_lock)
        {
            return RemainingUnlocked();
        }
    }

    private TimeSpan RemainingUnlocked() => _closedFor == TimeSpan.Zero ? TimeSpan.Zero : _closedFor - clock.GetElapsedTime(_closedSince);
}
