using System.Globalization;

namespace Parkpress.Text.Normalization;

/// <summary><see cref="NfkcData"/> made ready for lookup, once, when the first text needs it.</summary>
internal static class NfkcTable
{
    private static readonly Dictionary<int, int[]> s_decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> s_compositions = [];
    private static readonly Dictionary<int, int> s_classes = [];

    // One pass fills all three; nothing writes to them afterwards.
    static NfkcTable()
    {
        var direct = new Dictionary<int, int[]>();
        foreach (Range word in Words(NfkcData.Mappings))
        {
            AddMapping(NfkcData.Mappings.AsSpan(word), direct);
        }

        foreach (int codePoint in direct.Keys)
        {
            s_decompositions[codePoint] = [.. Expand(codePoint, direct)];
        }

        foreach (Range word in Words(NfkcData.CombiningClasses))
        {
            AddClass(NfkcData.CombiningClasses.AsSpan(word));
        }
    }

    /// <summary>The full compatibility decomposition; null when the code point stands for itself.</summary>
    public static int[]? Decomposition(int codePoint) => s_decompositions.GetValueOrDefault(codePoint);

    /// <summary>What the pair composes to; null when it does not.</summary>
    public static int? Composition(int first, int second) =>
        s_compositions.TryGetValue((first, second), out int composed) ? composed : null;

    /// <summary>Canonical combining class, 0 for most.</summary>
    public static int CombiningClass(int codePoint) => s_classes.GetValueOrDefault(codePoint);

    private static void AddMapping(ReadOnlySpan<char> word, Dictionary<int, int[]> direct)
    {
        int sign = word.IndexOfAny('=', '~');
        (int first, int last) = ParseRun(word[..sign]);
        int[] target = ParseSequence(word[(sign + 1)..]);
        for (int codePoint = first; codePoint <= last; codePoint++)
        {
            direct[codePoint] = first == last ? target : [target[0] + (codePoint - first)];
        }

        if (word[sign] == '=')
        {
            s_compositions[(target[0], target[1])] = first;
        }
    }

    private static void AddClass(ReadOnlySpan<char> word)
    {
        int colon = word.IndexOf(':');
        (int first, int last) = ParseRun(word[..colon]);
        int combiningClass = int.Parse(word[(colon + 1)..], CultureInfo.InvariantCulture);
        for (int codePoint = first; codePoint <= last; codePoint++)
        {
            s_classes[codePoint] = combiningClass;
        }
    }

    private static IEnumerable<int> Expand(int codePoint, Dictionary<int, int[]> direct) =>
        direct.TryGetValue(codePoint, out int[]? target) ? target.SelectMany(c => Expand(c, direct)) : [codePoint];

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        foreach (Range word in text.AsSpan().SplitAny(' ', '\n', '\r'))
        {
            if (word.Start.Value < word.End.Value)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static (int First, int Last) ParseRun(ReadOnlySpan<char> text)
    {
        int dash = text.IndexOf('-');
        return dash < 0 ? (ParseHex(text), ParseHex(text)) : (ParseHex(text[..dash]), ParseHex(text[(dash + 1)..]));
    }

    private static int[] ParseSequence(ReadOnlySpan<char> text)
    {
        int[] codePoints = new int[text.Count('.') + 1];
        int i = 0;
        foreach (Range part in text.Split('.'))
        {
            codePoints[i++] = ParseHex(text[part]);
        }

        return codePoints;
    }

    private static int ParseHex(ReadOnlySpan<char> text) =>
        int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
