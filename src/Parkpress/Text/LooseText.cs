using System.Buffers;
using Parkpress.Text.Traditional;

namespace Parkpress.Text;

/// <summary>Folds away what people do not notice in a name: case, width, traditional characters, spaces and dots between words.</summary>
internal static class LooseText
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Two names with the same key are two spellings of one; empty for a name of nothing but marks.</summary>
    public static string Fold(string text)
    {
        string folded = SimplifiedForm.Fold(TextFolding.Fold(text));
        return folded.AsSpan().IndexOfAnyExcept(Letters) < 0 ? folded : string.Concat(folded.Where(c => !IsGap(c)));
    }

    private static bool IsGap(char c) =>
        char.IsWhiteSpace(c) || c is '-' or '_' or '·' or '•' or '‧' or '・' or '\u200B' or '\uFEFF' or '\u00AD';
}
