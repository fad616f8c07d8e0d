using System.Threading.Channels;

namespace Parkpress.Cli.Serve;

/// <summary>Tells every open page the newest state. Who is slow misses states in between, never the last one.</summary>
internal sealed class LiveFeed
{
    private const int MostListeners = 200;

    private readonly Lock _gate = new();
    private readonly List<Channel<LiveState>> _listeners = [];
    private LiveState? _last;

    public void Send(LiveState state)
    {
        lock (_gate)
        {
            _last = state;
            foreach (Channel<LiveState> listener in _listeners)
            {
                listener.Writer.TryWrite(state);
            }
        }
    }

    /// <summary>States from the present one on. Where too many listen, the one who has listened for longest is sent away.</summary>
    public Channel<LiveState> Listen()
    {
        var channel = Channel.CreateBounded<LiveState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            if (_listeners.Count >= MostListeners)
            {
                _listeners[0].Writer.TryComplete();
                _listeners.RemoveAt(0);
            }

            _listeners.Add(channel);
            if (_last is { } state)
            {
                channel.Writer.TryWrite(state);
            }
        }

        return channel;
    }

    public void Leave(Channel<LiveState> channel)
    {
        lock (_gate)
        {
            _listeners.Remove(channel);
        }
    }
}
