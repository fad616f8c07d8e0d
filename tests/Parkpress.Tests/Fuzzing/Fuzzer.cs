using System.Diagnostics;
using System.Text;

namespace Parkpress.Tests.Fuzzing;

/// <summary>Feeds a reader with inputs that change at random, on all processors; what makes it do something new is changed further.</summary>
internal static class Fuzzer
{
    private const int MostKept = 4_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    // What takes longer is not changed further: a run would spend its time with loops.
    private static readonly TimeSpan s_quick = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a target.</summary>
    /// <param name="target">What is run.</param>
    /// <param name="executions">How often, in all.</param>
    /// <param name="seed">Another one leads to other inputs; the same one, on as many processors, to the same.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <returns>How many different things the reader did.</returns>
    public static int Run(FuzzTarget target, int executions, int seed, CancellationToken cancel)
    {
        IReadOnlyList<byte[]> seeds = target.Seeds();
        int workers = Math.Min(Environment.ProcessorCount, executions);
        // A thread each: a pool may think that one is enough.
        Task<HashSet<int>>[] runs = [.. Enumerable.Range(0, workers).Select(worker => Task.Factory.StartNew(
            () => RunOne(target, seeds, executions / workers, new Random((seed * 1000) + worker), cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(runs, cancel);
        return runs.SelectMany(run => run.Result).Distinct().Count();
    }

    /// <summary>Runs one input; what goes wrong is told with the input.</summary>
    public static int Execute(FuzzTarget target, Func<byte[], int> run, byte[] input)
    {
        var clock = Stopwatch.StartNew();
        int behaviour;
        try
        {
            behaviour = run(input);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(Tell(target, input, exception.ToString()), exception);
        }

        return clock.Elapsed < s_patience ? behaviour : throw new TimeoutException(Tell(target, input, $"took {clock.Elapsed}"));
    }

    private static HashSet<int> RunOne(FuzzTarget target, IReadOnlyList<byte[]> seeds, int executions, Random random, CancellationToken cancel)
    {
        Func<byte[], int> run = target.Make();
        var mutator = new InputMutator(random, target.Tokens);
        var inputs = new List<byte[]>(seeds);
        var seen = new HashSet<int>();
        for (int i = 0; i < executions; i++)
        {
            if (i % 256 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            // Half of the time one of the newest: it has been changed least.
            int newest = Math.Max(0, inputs.Count - 64);
            byte[] parent = inputs[random.Next(2) == 0 ? random.Next(newest, inputs.Count) : random.Next(inputs.Count)];
            byte[] input = mutator.Mutate(parent, inputs[random.Next(inputs.Count)]);
            long start = Stopwatch.GetTimestamp();
            if (seen.Add(Execute(target, run, input)) && inputs.Count < MostKept && Stopwatch.GetElapsedTime(start) < s_quick)
            {
                inputs.Add(input);
            }
        }

        return seen;
    }

    private static string Tell(FuzzTarget target, byte[] input, string what) =>
        $"{target.Name}: put these {input.Length} bytes into a file below tests/fuzz/{target.Name}\n{Convert.ToBase64String(input)}\n{Encoding.UTF8.GetString(input)}\n{what}";
}
