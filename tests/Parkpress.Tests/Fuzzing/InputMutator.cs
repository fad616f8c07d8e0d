using System.Text;

namespace Parkpress.Tests.Fuzzing;

/// <summary>Makes new inputs from old ones.</summary>
/// <param name="random">With a seed, so that a run can be repeated.</param>
/// <param name="tokens">Pieces that mean something to the reader.</param>
internal sealed class InputMutator(Random random, string[] tokens)
{
    private const int Longest = 16 * 1024;

    private readonly byte[][] _tokens = [.. tokens.Select(Encoding.UTF8.GetBytes)];

    /// <summary>One to six changes of an input, with parts of another.</summary>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        byte[] bytes = input;
        for (int changes = random.Next(1, 7); changes > 0; changes--)
        {
            bytes = MutateOnce(bytes, other);
        }

        return bytes.Length <= Longest ? bytes : bytes[..Longest];
    }

    private byte[] MutateOnce(byte[] bytes, byte[] other)
    {
        int at = random.Next(bytes.Length + 1);
        int length = Math.Min(1 << random.Next(0, 9), bytes.Length - at);
        switch (random.Next(9))
        {
            case 0 when bytes.Length > at:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1 when bytes.Length > at:
                byte[] set = [.. bytes];
                set[at] = (byte)random.Next(256);
                return set;
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 4:
                return Repeat(bytes, at, Math.Min(length, 16), 1 << random.Next(1, 8));
            case 5 when other.Length > 0:
                int from = random.Next(other.Length);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + (1 << random.Next(0, 9)))], .. bytes[at..]];
            case 6:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]];
            default:
                return _tokens.Length == 0 ? bytes : [.. bytes[..at], .. _tokens[random.Next(_tokens.Length)], .. bytes[at..]];
        }
    }

    private static byte[] Repeat(byte[] bytes, int at, int length, int times) =>
        [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], times).SelectMany(part => part), .. bytes[at..]];
}
