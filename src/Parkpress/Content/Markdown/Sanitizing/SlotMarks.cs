using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>
/// Carries slots through the sanitiser as marks in the text: a noncharacter, the slot's number, another noncharacter.
/// Authors cannot write them: <see cref="AuthorText"/> drops them, <see cref="CharacterReferences"/> disarms what stands for them.
/// </summary>
internal static class SlotMarks
{
    public const char Start = '\uFDD0';
    public const char End = '\uFDD1';

    /// <summary>The fragment's HTML with a mark for every slot.</summary>
    public static string Insert(BodyFragment fragment)
    {
        var html = new StringBuilder(fragment.Html.Length + (fragment.Slots.Length * 4));
        int position = 0;
        for (int i = 0; i < fragment.Slots.Length; i++)
        {
            int offset = fragment.Slots[i].Offset;
            html.Append(fragment.Html, position, offset - position);
            html.Append(Start).Append(i.ToString(CultureInfo.InvariantCulture)).Append(End);
            position = offset;
        }

        return html.Append(fragment.Html, position, fragment.Html.Length - position).ToString();
    }

    /// <summary>Takes the marks out again; a slot whose mark is gone is gone, one whose mark was doubled comes twice.</summary>
    public static BodyFragment Cut(string marked, ImmutableArray<BodySlot> slots)
    {
        var html = new StringBuilder(marked.Length);
        ImmutableArray<BodySlot>.Builder kept = ImmutableArray.CreateBuilder<BodySlot>(slots.Length);
        int position = 0;
        while (TryFind(marked, position, out int start, out int behind, out int index))
        {
            html.Append(marked, position, start - position);
            kept.Add(slots[index] with { Offset = html.Length });
            position = behind;
        }

        html.Append(marked, position, marked.Length - position);
        return new BodyFragment(html.ToString(), kept.ToImmutable());
    }

    /// <summary>Finds the next mark from <paramref name="from"/> on.</summary>
    public static bool TryFind(string text, int from, out int start, out int behind, out int index)
    {
        start = text.IndexOf(Start, from);
        behind = start < 0 ? -1 : text.IndexOf(End, start) + 1;
        index = start < 0 ? -1 : int.Parse(text.AsSpan(start + 1, behind - start - 2), CultureInfo.InvariantCulture);
        return start >= 0;
    }
}
