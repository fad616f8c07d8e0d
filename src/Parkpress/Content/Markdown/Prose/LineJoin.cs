using System.Text;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Decides whether two pieces of text stand next to each other without a space when a line or block ends between them.</summary>
internal static class LineJoin
{
    /// <summary>Both belong to Chinese text, and at least one belongs to nothing else.</summary>
    public static bool IsSeamless(Rune before, Rune after)
    {
        bool wideBefore = Hanzi.IsCjkOrFullWidth(before);
        bool wideAfter = Hanzi.IsCjkOrFullWidth(after);
        return (wideBefore && wideAfter)
            || (wideBefore && Hanzi.IsAmbiguousPunctuation(after))
            || (wideAfter && Hanzi.IsAmbiguousPunctuation(before));
    }

    /// <summary>As above, for the end of one text and the start of another.</summary>
    public static bool IsSeamless(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        Rune.DecodeLastFromUtf16(before, out Rune last, out _);
        Rune.DecodeFromUtf16(after, out Rune first, out _);
        return !before.IsEmpty && !after.IsEmpty && IsSeamless(last, first);
    }
}
