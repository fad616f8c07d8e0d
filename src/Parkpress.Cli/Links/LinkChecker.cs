using System.Collections.Immutable;
using Parkpress.Checks;

namespace Parkpress.Cli.Links;

/// <summary>Finds out about all outside links of a site.</summary>
/// <param name="client">Asks.</param>
/// <param name="cache">Remembers.</param>
internal sealed class LinkChecker(LinkClient client, LinkCache cache)
{
    /// <summary>The outcome of each link, in their order.</summary>
    /// <param name="links">Each address once.</param>
    /// <param name="progress">Told how many are done; may be called from many threads.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled; what was found so far is remembered.</exception>
    public ImmutableArray<LinkOutcome> CheckAll(ImmutableArray<ExternalLink> links, Action<int>? progress, CancellationToken cancel)
    {
        int done = 0;
        async Task<LinkOutcome> CheckAsync(ExternalLink link)
        {
            LinkOutcome outcome = await client.CheckAsync(link.Address, cancel);
            progress?.Invoke(Interlocked.Increment(ref done));
            return outcome;
        }

        LinkOutcome?[] known = [.. links.Select(link => cache.Find(link.Address))];
        int[] open = [.. Enumerable.Range(0, links.Length).Where(i => known[i] is null)];
        Task<LinkOutcome>[] tasks = [.. open.Select(i => CheckAsync(links[i]))];
        try
        {
            Task.WhenAll(tasks).GetAwaiter().GetResult();
        }
        finally
        {
            for (int i = 0; i < open.Length; i++)
            {
                if (tasks[i].IsCompletedSuccessfully)
                {
                    known[open[i]] = tasks[i].Result;
                    cache.Add(links[open[i]].Address, tasks[i].Result);
                }
            }

            cache.Save();
        }

        return [.. known.Select(outcome => outcome!)];
    }
}
