using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>How a gram stands in the unit that is being read, in six bits: bits 0 and 1 count literal places in the text up to 3.</summary>
internal static class GramState
{
    /// <summary>With other units between its own.</summary>
    public const int Bridged = 0;

    /// <summary>Once literally in the text.</summary>
    public const int InText = 1;

    /// <summary>Literally in the title.</summary>
    public const int InTitle = 4;

    /// <summary>Literally at the title's beginning.</summary>
    public const int AtTitleStart = 8 | InTitle;

    /// <summary>A single character, whose places are not counted: one that stands often says little.</summary>
    public const int Single = 32;

    private static readonly byte[] s_classes = [.. Enumerable.Range(0, 64).Select(state => (byte)FindClass(state))];

    /// <summary>What is known after one more place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Add(int state, int seen) => (byte)((((state & 3) + (seen & 3)) > 3 ? 3 : ((state & 3) + (seen & 3))) | ((state | seen) & ~3));

    public static MatchClass ClassOf(int state) => (MatchClass)s_classes[state];

    private static MatchClass FindClass(int state) =>
        (state & 8) != 0 ? MatchClass.TitleStart
        : (state & 4) != 0 ? MatchClass.Title
        : (state & 3) == 3 ? MatchClass.Often
        : (state & 35) != 0 ? MatchClass.Text
        : MatchClass.Bridged;
}
