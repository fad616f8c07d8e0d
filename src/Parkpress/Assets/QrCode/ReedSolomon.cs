namespace Parkpress.Assets.QrCode;

/// <summary>Error correction codewords: the remainder by a generator polynomial over GF(256) with x^8 + x^4 + x^3 + x^2 + 1.</summary>
internal static class ReedSolomon
{
    private const int MaxDegree = 30;

    // Powers of 2, twice over, so that the sum of two logarithms needs no modulo.
    private static readonly byte[] s_powers = new byte[510];
    private static readonly byte[] s_logarithms = new byte[256];
    private static readonly byte[][] s_generators = new byte[MaxDegree + 1][];

    static ReedSolomon()
    {
        int value = 1;
        for (int i = 0; i < 255; i++)
        {
            s_powers[i] = s_powers[i + 255] = (byte)value;
            s_logarithms[value] = (byte)i;
            value = (value << 1) ^ (value >> 7) * 0x11D;
        }

        for (int degree = 1; degree <= MaxDegree; degree++)
        {
            s_generators[degree] = Generator(degree);
        }
    }

    /// <param name="remainder">Its length is the number of correction codewords, 1 to 30.</param>
    public static void Divide(ReadOnlySpan<byte> data, Span<byte> remainder)
    {
        ReadOnlySpan<byte> generator = s_generators[remainder.Length];
        ReadOnlySpan<byte> powers = s_powers;
        int last = remainder.Length - 1;
        remainder.Clear();
        foreach (byte value in data)
        {
            byte factor = (byte)(value ^ remainder[0]);
            remainder[1..].CopyTo(remainder);
            remainder[last] = 0;
            if (factor == 0)
            {
                continue;
            }

            int logarithm = s_logarithms[factor];
            for (int i = 0; i < generator.Length && i < remainder.Length; i++)
            {
                remainder[i] ^= powers[generator[i] + logarithm];
            }
        }
    }

    /// <summary>Logarithms of the coefficients of (x - 2^0)(x - 2^1)…, the highest power first and its 1 left out.</summary>
    private static byte[] Generator(int degree)
    {
        byte[] coefficients = new byte[degree];
        coefficients[^1] = 1;
        for (int root = 0; root < degree; root++)
        {
            for (int i = 0; i < degree; i++)
            {
                int product = coefficients[i] == 0 ? 0 : s_powers[s_logarithms[coefficients[i]] + root];
                coefficients[i] = (byte)(product ^ (i + 1 < degree ? coefficients[i + 1] : 0));
            }
        }

        return Array.ConvertAll(coefficients, coefficient => s_logarithms[coefficient]);
    }
}
