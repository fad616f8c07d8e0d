using System.Globalization;

namespace Parkpress.Assets.Images.Cards;

/// <summary>Breaks a title into lines, as Chinese is broken: between any two characters, but Latin words and numbers stay whole and no line begins with a closing mark.</summary>
internal static class CardText
{
    private const string NoStart = "，。、；：？！）》」』】〉”’…—·%％,.;:?!)]}";
    private const string NoEnd = "（《「『【〈“‘([{";

    /// <summary>The lines; the last one ends with an ellipsis when there would be more than <paramref name="most"/>.</summary>
    /// <param name="text">One line of text.</param>
    /// <param name="width">Width of a line, in the unit of <paramref name="measure"/>.</param>
    /// <param name="most">1 or more.</param>
    /// <param name="measure">Width of a piece of text.</param>
    public static List<string> Break(string text, float width, int most, Func<string, float> measure)
    {
        if (most > 1 && measure(text) > width && FindClause(text, width, measure) is { } clause)
        {
            return [text[..clause].TrimEnd(), text[clause..].TrimStart()];
        }

        List<string> pieces = Split(text);
        var lines = new List<string>();
        string line = "";
        foreach (string piece in pieces)
        {
            if (line.Length > 0 && measure(line + piece.TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += line.Length == 0 ? piece.TrimStart() : piece;
        }

        lines.Add(line.TrimEnd());
        if (lines.Count > most)
        {
            string last = lines[most - 1];
            while (last.Length > 1 && measure(last + "…") > width)
            {
                last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
            }

            lines.RemoveRange(most - 1, lines.Count - most + 1);
            lines.Add(last + "…");
        }

        return lines;
    }

    /// <summary>Where two lines read best: behind a mark, as near to the middle as can be; null when no such pair of lines fits.</summary>
    private static int? FindClause(string text, float width, Func<string, float> measure)
    {
        int? best = null;
        for (int i = 1; i < text.Length; i++)
        {
            if ("，。；：？！、 ".Contains(text[i - 1], StringComparison.Ordinal)
                && text.AsSpan(i).TrimStart() is [var next, ..] && !NoStart.Contains(next, StringComparison.Ordinal)
                && measure(text[..i]) <= width && measure(text[i..]) <= width
                && (best is not { } known || Math.Abs(text.Length - (2 * i)) < Math.Abs(text.Length - (2 * known))))
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Pieces that stay together.</summary>
    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            bool sticks = pieces.Count > 0 && (element == " "
                || NoStart.Contains(element, StringComparison.Ordinal)
                || NoEnd.Contains(pieces[^1][^1], StringComparison.Ordinal)
                || (IsWord(pieces[^1][^1]) && IsWord(element[0])));
            if (sticks)
            {
                pieces[^1] += element;
            }
            else
            {
                pieces.Add(element);
            }
        }

        return pieces;
    }

    private static bool IsWord(char c) => c < 0x2E80 && (char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '\'');
}
