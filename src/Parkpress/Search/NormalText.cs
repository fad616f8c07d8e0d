using Parkpress.Text.Traditional;

namespace Parkpress.Search;

/// <summary>Normalised text in the making, block by block: what <see cref="SearchText.Normalize"/> gives, found with one look at most characters.</summary>
/// <remarks>
/// Hot: all texts of the site pass here. A table tells what becomes of each unit that does not care for its neighbours, which is all that most Chinese pages
/// hold; a block with any other unit takes the plain way. A law holds both ways together. Not safe for threads: one for each.
/// </remarks>
internal sealed class NormalText
{
    // Stand in the table for what is not one unit: none of them is a unit's normal form.
    private const char Special = '\uFFF0';
    private const char Hard = '\uFFF0';
    private const char Space = '\uFFF1';
    private const char Dropped = '\uFFF2';
    private const char Ellipsis = '\uFFF3';
    private const char FirstHanzi = '\u3400';
    private const char LastHanzi = '\u9FFF';

    // Symbols that are common on pages, have no other form and compose with nothing before them.
    private const string Plain = "“”‘’—–·•×÷±°※←↑→↓■□▲△▼▽◆◇○◎●★☆";

    private static readonly char[] s_forms = MakeForms();

    private char[] _text = new char[4096];

    public int Length { get; private set; }

    /// <summary>True when a part of what was added changes by the folding of traditional characters.</summary>
    public bool HasTraditional { get; private set; }

    public ReadOnlySpan<char> Written => _text.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        HasTraditional = false;
    }

    /// <summary>Parts blocks.</summary>
    public void EndBlock() => Reserve(1)[Length++] = SearchText.BlockEnd;

    /// <summary>Adds one or more whole blocks.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        for (int start = 0; start <= text.Length;)
        {
            int at = AddEasy(text, start);
            if (at < 0)
            {
                return;
            }

            // The block that holds the hard unit; those before it are done.
            int first = text[..at].LastIndexOf(SearchText.BlockEnd) + 1;
            int length = text[first..].IndexOf(SearchText.BlockEnd);
            int end = length < 0 ? text.Length : first + length;
            AddHard(text[first..end]);
            if (end == text.Length)
            {
                return;
            }

            EndBlock();
            start = end + 1;
        }
    }

    /// <summary>Adds blocks up to one with a hard unit, which is taken back; the place of that unit, or -1 at the end.</summary>
    private int AddEasy(ReadOnlySpan<char> text, int start)
    {
        char[] forms = s_forms;
        char[] target = Reserve((text.Length - start) * 3);
        int length = Length, blockStart = length;
        bool isPending = false;
        int traditional = 0;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            char form = forms[c];
            if (form is > '\n' and < Special)
            {
                if (isPending)
                {
                    target[length++] = ' ';
                    isPending = false;
                }

                target[length++] = form;
                traditional |= (uint)(c - FirstHanzi) <= LastHanzi - FirstHanzi ? form ^ c : 0;
            }
            else if (form == SearchText.BlockEnd)
            {
                target[length++] = form;
                isPending = false;
                blockStart = length;
            }
            else if (form == Space)
            {
                isPending = length > blockStart;
            }
            else if (form == Hard)
            {
                Length = blockStart;
                HasTraditional |= traditional != 0;
                return i;
            }
            else if (form != Dropped)
            {
                if (isPending)
                {
                    target[length++] = ' ';
                    isPending = false;
                }

                int count = form == Ellipsis ? 3 : 1;
                target.AsSpan(length, count).Fill(form == Ellipsis ? '.' : form);
                length += count;
            }
        }

        Length = length;
        HasTraditional |= traditional != 0;
        return -1;
    }

    private void AddHard(ReadOnlySpan<char> block)
    {
        string text = block.ToString();
        string normal = SearchText.Normalize(text);
        normal.CopyTo(0, Reserve(normal.Length), Length, normal.Length);
        Length += normal.Length;
        HasTraditional |= SearchText.HasTraditional(text);
    }

    private char[] Reserve(int count)
    {
        if (_text.Length - Length < count)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + count));
        }

        return _text;
    }

    private static char[] MakeForms()
    {
        var forms = new char[char.MaxValue + 1];
        Array.Fill(forms, Hard);
        Keep(forms, '\0', '\u007F');
        Keep(forms, '\u3001', '\u3020');
        Keep(forms, FirstHanzi, '\u4DBF');
        Keep(forms, '\u4E00', LastHanzi);
        foreach (char c in Plain)
        {
            forms[c] = c;
        }

        for (char c = '！'; c <= '～'; c++)
        {
            forms[c] = char.ToLowerInvariant((char)(c - '！' + '!'));
        }

        forms['￥'] = '¥';
        forms['…'] = Ellipsis;
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (SearchText.IsInvisible((char)c))
            {
                forms[c] = Dropped;
            }
            else if (char.IsWhiteSpace((char)c))
            {
                forms[c] = Space;
            }
        }

        forms[SearchText.BlockEnd] = SearchText.BlockEnd;
        return forms;
    }

    private static void Keep(char[] forms, char first, char last)
    {
        for (char c = first; c <= last; c++)
        {
            char form = SimplifiedForm.Of(char.ToLowerInvariant(c));
            forms[c] = form == '\uFFFF' ? Hard : form;
        }
    }
}
