namespace Parkpress.Assets.Images;

/// <summary>For one direction: which samples, and with what weights, make up each output sample.</summary>
/// <remarks>
/// The Catmull-Rom cubic, widened by the scale so that it takes in every sample it passes over: what is too fine for the
/// output becomes grey instead of moiré. Weights are whole numbers, so that the bytes do not depend on the processor.
/// </remarks>
internal sealed class ResampleTable
{
    /// <summary>Weights of one output sample add up to 1 &lt;&lt; this.</summary>
    public const int WeightBits = 14;

    private const double KernelRadius = 2;

    private readonly int[] _firsts;
    private readonly int[] _weights;
    private readonly int _taps;

    /// <summary>Computes the weights.</summary>
    /// <param name="samples">Number of input samples.</param>
    /// <param name="covered">How many of them the picture covers; at most <paramref name="samples"/>.</param>
    /// <param name="outputs">Number of output samples; at least 1.</param>
    public ResampleTable(int samples, double covered, int outputs)
    {
        double scale = covered / outputs;
        double radius = KernelRadius * Math.Max(scale, 1);
        _taps = Math.Min(samples, (int)Math.Ceiling(radius * 2) + 1);
        _firsts = new int[outputs];
        _weights = new int[outputs * _taps];
        double[] exact = new double[_taps];
        for (int output = 0; output < outputs; output++)
        {
            double centre = ((output + 0.5) * scale) - 0.5;
            int first = Math.Clamp((int)Math.Ceiling(centre - radius), 0, samples - _taps);
            _firsts[output] = first;
            for (int tap = 0; tap < _taps; tap++)
            {
                exact[tap] = Kernel((first + tap - centre) * KernelRadius / radius);
            }

            RoundTo(exact, _weights.AsSpan(output * _taps, _taps));
        }
    }

    /// <summary>The first input sample that counts for <paramref name="output"/>.</summary>
    public int GetFirst(int output) => _firsts[output];

    /// <summary>Weights of the samples from <see cref="GetFirst"/> on; the same number for every output.</summary>
    public ReadOnlySpan<int> GetWeights(int output) => _weights.AsSpan(output * _taps, _taps);

    private static double Kernel(double distance)
    {
        double d = Math.Abs(distance);
        return d < 1 ? (((1.5 * d) - 2.5) * d * d) + 1
            : d < KernelRadius ? (((((-0.5 * d) + 2.5) * d) - 4) * d) + 2
            : 0;
    }

    /// <summary>Scales to the fixed sum; the largest weight takes up what rounding leaves.</summary>
    private static void RoundTo(ReadOnlySpan<double> exact, Span<int> weights)
    {
        double sum = 0;
        foreach (double weight in exact)
        {
            sum += weight;
        }

        int rest = 1 << WeightBits;
        int largest = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (int)Math.Round(exact[i] / sum * (1 << WeightBits));
            rest -= weights[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }

        weights[largest] += rest;
    }
}
