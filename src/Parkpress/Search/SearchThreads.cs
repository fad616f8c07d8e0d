namespace Parkpress.Search;

/// <summary>How the search uses threads: each has a worker of its own, and takes the next thing when it is done with one.</summary>
internal static class SearchThreads
{
    /// <summary>Does a numbered list of things.</summary>
    /// <param name="count">How many.</param>
    /// <param name="parallelism">Threads to use.</param>
    /// <param name="makeWorker">Makes the worker of one thread.</param>
    /// <param name="work">Does one thing.</param>
    public static void ForEach<TWorker>(int count, int parallelism, Func<TWorker> makeWorker, Action<TWorker, int> work, CancellationToken cancel)
    {
        int next = -1;
        Run(Math.Min(parallelism, count), _ =>
        {
            TWorker worker = makeWorker();
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                work(worker, i);
            }
        }, cancel);
    }

    /// <summary>Runs the same on several threads; what one throws comes out as itself.</summary>
    public static void Run(int threads, Action<int> work, CancellationToken cancel)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel };
        OrderedParallel.Run(() => Parallel.For(0, threads, options, work));
    }
}
