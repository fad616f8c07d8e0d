using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Outputs;

/// <summary>Renders every planned file, in parallel.</summary>
internal static class Renderer
{
    /// <summary>Hands the bytes of one file on; called from many threads, once for each path.</summary>
    public delegate void Sink(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Renders <paramref name="plan"/>; after an error the remaining files are still rendered, so that all errors are told.</summary>
    /// <param name="makeWorker">Makes what one thread needs.</param>
    /// <returns>Size in bytes of each file, in the order of the plan.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static ImmutableArray<long> RenderAll(
        OutputPlan plan, Func<RenderWorker> makeWorker, Sink sink, int parallelism, Action<int>? progress, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        var sizes = new long[plan.Files.Length];
        var bags = new DiagnosticBag?[plan.Files.Length];
        int done = 0;
        OrderedParallel.Run(() => Parallel.For(
            0,
            plan.Files.Length,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel },
            makeWorker,
            (i, _, worker) =>
            {
                DiagnosticBag bag = diagnostics.Fork();
                ReadOnlySpan<byte> bytes = RenderOne(plan.Files[i], worker, bag);
                sizes[i] = bytes.Length;
                sink(plan.Files[i].Path, bytes);
                bags[i] = bag.Count > 0 ? bag : null;
                progress?.Invoke(Interlocked.Increment(ref done));
                return worker;
            },
            _ => { }));

        foreach (DiagnosticBag? bag in bags)
        {
            if (bag is not null)
            {
                diagnostics.Merge(bag);
            }
        }

        return [.. sizes];
    }

    private static ReadOnlySpan<byte> RenderOne(PlannedFile file, RenderWorker worker, DiagnosticBag diagnostics)
    {
        try
        {
            return file.Render(worker, diagnostics);
        }
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException))
        {
            // A fault of ours: whoever reads the message needs to know on which page it shows.
            throw new InvalidOperationException($"{file.Source ?? file.Path}: {exception.Message}", exception);
        }
    }
}
