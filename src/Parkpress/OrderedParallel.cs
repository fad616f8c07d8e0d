using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Parkpress.Diagnostics;

namespace Parkpress;

/// <summary>The one way in which stages use threads: map an ordered list, one bag per item, merge in list order.</summary>
internal static class OrderedParallel
{
    /// <summary>Maps <paramref name="items"/>; null results are left out. Order and diagnostics never depend on threads.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static ImmutableArray<TResult> Map<TItem, TResult>(
        IReadOnlyList<TItem> items,
        int parallelism,
        DiagnosticBag diagnostics,
        Func<TItem, DiagnosticBag, TResult?> map,
        CancellationToken cancel)
        where TResult : class
    {
        var results = new TResult?[items.Count];
        var bags = new DiagnosticBag?[items.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel };
        Run(() => Parallel.For(0, items.Count, options, i =>
        {
            DiagnosticBag bag = diagnostics.Fork();
            results[i] = map(items[i], bag);
            bags[i] = bag.Count > 0 ? bag : null;
        }));

        foreach (DiagnosticBag? bag in bags)
        {
            if (bag is not null)
            {
                diagnostics.Merge(bag);
            }
        }

        return [.. results.OfType<TResult>()];
    }

    /// <summary>Runs a parallel loop. What an item throws comes out as itself, so that callers can tell a full disk from a fault.</summary>
    public static void Run(Func<ParallelLoopResult> loop)
    {
        try
        {
            loop();
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }
    }
}
