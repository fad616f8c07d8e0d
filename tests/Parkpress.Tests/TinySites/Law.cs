using CsCheck;

namespace Parkpress.Tests.TinySites;

/// <summary>Holds a law against generated cases that are the same in every run; only after a failure is chance let in, to find a smaller one.</summary>
internal static class Law
{
    private const uint Stream = 1;
    private const ulong Seed = 20_221_129;

    /// <summary>Runs <paramref name="assert"/> on <paramref name="count"/> cases.</summary>
    public static void Holds<T>(Gen<T> gen, int count, Action<T> assert)
    {
        var random = new PCG(Stream, Seed);
        for (int i = 0; i < count; i++)
        {
            string seed = random.ToString();
            T value = gen.Generate(random, null, out _);
            try
            {
                assert(value);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The same case again, then hundreds of others that are smaller.
                gen.Sample(assert, seed: seed, iter: 300, threads: 1);
                throw;
            }
        }
    }
}
