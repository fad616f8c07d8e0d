using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Abbreviations;

/// <summary>The abbreviations of one document.</summary>
internal sealed class AbbreviationTable
{
    // A handful at most: looking for each in turn beats any cleverer structure.
    private readonly List<KeyValuePair<string, string>> _items = [];

    /// <summary>Adds an abbreviation; of two meanings the first stays.</summary>
    public void Add(string label, string meaning) => _items.Add(new(label, meaning));

    /// <summary>Writes text with its abbreviations marked.</summary>
    public void Write(BodyRenderer renderer, ReadOnlySpan<char> text)
    {
        int[] places = new int[_items.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = IndexOfWord(text, _items[i].Key, 0);
        }

        int written = 0;
        while (FindNext(places) is >= 0 and int next)
        {
            (string label, string meaning) = _items[next];
            renderer.WriteText(text[written..places[next]]);
            renderer.Html.Append("<abbr title=\"");
            renderer.Html.AppendAttribute(meaning);
            renderer.Html.Append("\">");
            renderer.WriteText(label);
            renderer.Html.Append("</abbr>");
            written = places[next] + label.Length;
            Advance(places, text, written);
        }

        renderer.WriteText(text[written..]);
    }

    // The first to begin wins, and of those that begin together the longest.
    private int FindNext(int[] places)
    {
        int best = -1;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0
                && (best < 0
                    || places[i] < places[best]
                    || (places[i] == places[best] && _items[i].Key.Length > _items[best].Key.Length)))
            {
                best = i;
            }
        }

        return best;
    }

    // Looks again only for those that what was written has overtaken.
    private void Advance(int[] places, ReadOnlySpan<char> text, int written)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0 && places[i] < written)
            {
                places[i] = IndexOfWord(text, _items[i].Key, written);
            }
        }
    }

    private static int IndexOfWord(ReadOnlySpan<char> text, string word, int from)
    {
        while (true)
        {
            int place = text[from..].IndexOf(word);
            if (place < 0)
            {
                return -1;
            }

            place += from;
            int end = place + word.Length;
            bool isPartOfWord = (place > 0 && IsLatin(text[place - 1]) && IsLatin(word[0]))
                || (end < text.Length && IsLatin(text[end]) && IsLatin(word[^1]));
            if (!isPartOfWord)
            {
                return place;
            }

            from = place + 1;
        }
    }

    // Latin words end where Latin letters do; Chinese ones stand anywhere.
    private static bool IsLatin(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);
}
