using System.Buffers;
using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown;

/// <summary>
/// The Markdown of one document without the characters that HTML forbids, and the way back from its offsets
/// to those of the file.
/// </summary>
internal sealed class AuthorText
{
    // Control characters but tab, line feed and carriage return. Under NativeAOT a SearchValues of many characters beyond ASCII has
    // its shuffles emulated and takes ten times as long as some searches for ranges: hence the others apart.
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
        + "\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private readonly int _start;
    private readonly int _fileLength;

    // Offsets into Text in front of which something was dropped, ascending, once for each dropped character.
    private readonly ImmutableArray<int> _drops;

    private AuthorText(string text, int start, int fileLength, ImmutableArray<int> drops)
    {
        Text = text;
        _start = start;
        _fileLength = fileLength;
        _drops = drops;
    }

    /// <summary>What Markdig gets to read.</summary>
    public string Text { get; }

    /// <summary>Takes the tail of <paramref name="file"/> and reports the first of the characters that it drops.</summary>
    public static AuthorText Read(SourceText file, int start, DiagnosticBag diagnostics)
    {
        start = Math.Clamp(start, 0, file.Text.Length);
        string tail = start == 0 ? file.Text : file.Text[start..];
        int first = IndexOfForbidden(tail);
        if (first < 0)
        {
            return new AuthorText(tail, start, file.Text.Length, []);
        }

        ImmutableArray<int>.Builder drops = ImmutableArray.CreateBuilder<int>();
        string text = Drop(tail, drops);
        int place = start + first;
        diagnostics.Report(
            MarkdownRules.ForbiddenCharacter,
            new Label(file.Path, TextSpan.At(place, 1)),
            new LocalText("delete it; it is left out of the page", "请删除该字符；生成网页时已略去"),
            new LocalText(
                $"U+{(int)file.Text[place]:X4} may not stand in a web page ({drops.Count} such characters in this file)",
                $"网页中不允许出现字符 U+{(int)file.Text[place]:X4}（本文件共 {drops.Count} 处此类字符）"));
        return new AuthorText(text, start, file.Text.Length, drops.ToImmutable());
    }

    /// <summary>The same text without forbidden characters; entities such as <c>&amp;#1;</c> bring them back.</summary>
    public static string Clean(string text) =>
        IndexOfForbidden(text) < 0 ? text : Drop(text, ImmutableArray.CreateBuilder<int>());

    /// <summary>The place in the file of a range of <see cref="Text"/>; never outside the file.</summary>
    public TextSpan Locate(int start, int end)
    {
        int from = ToFile(start);
        return new TextSpan(from, Math.Max(from, end > start ? ToFile(end - 1) + 1 : from)).ClampTo(_fileLength);
    }

    private int ToFile(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        if (_drops.IsEmpty)
        {
            return _start + offset;
        }

        int dropped = 0;
        while (dropped < _drops.Length && _drops[dropped] <= offset)
        {
            dropped++;
        }

        return _start + offset + dropped;
    }

    private static int IndexOfForbidden(string text)
    {
        int simple = IndexOfSimple(text);
        int lone = IndexOfLoneSurrogate(simple < 0 ? text : text.AsSpan(0, simple));
        return lone >= 0 ? lone : simple;
    }

    // The noncharacters U+FDD0 to U+FDEF are those that slots use as marks while a fragment is sanitised.
    private static int IndexOfSimple(ReadOnlySpan<char> text) => Earliest(
        Earliest(text.IndexOfAny(s_controls), text.IndexOfAnyInRange('\u0080', '\u009F')),
        Earliest(text.IndexOfAnyInRange('\uFDD0', '\uFDEF'), text.IndexOfAnyInRange('\uFFFE', '\uFFFF')));

    /// <summary>The smaller of two offsets, of which -1 is none.</summary>
    public static int Earliest(int a, int b) => (int)Math.Min((uint)a, (uint)b);

    private static bool IsForbidden(char c) =>
        s_controls.Contains(c) || c is (>= '\u0080' and <= '\u009F') or (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE';

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (true)
        {
            int next = text[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i += 2;
        }
    }

    private static string Drop(string text, ImmutableArray<int>.Builder drops)
    {
        char[] kept = new char[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept[length++] = c;
                kept[length++] = text[++i];
            }
            else if (char.IsSurrogate(c) || IsForbidden(c))
            {
                drops.Add(length);
            }
            else
            {
                kept[length++] = c;
            }
        }

        return new string(kept, 0, length);
    }
}
