using System.Collections.Frozen;

namespace Parkpress.Text.Variants;

/// <summary>Folds traditional characters to simplified ones, one by one; good for comparing, not for showing.</summary>
internal static class SimplifiedHanzi
{
    private static readonly FrozenDictionary<char, char> Simplified =
        SimplifiedData.Pairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary><paramref name="text"/> with every traditional character that has one simplified form in that form.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            result[i] = Simplified.GetValueOrDefault(source[i], source[i]);
        }
    });
}
