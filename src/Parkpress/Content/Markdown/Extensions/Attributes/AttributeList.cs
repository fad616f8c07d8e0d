using System.Buffers;

namespace Parkpress.Content.Markdown.Extensions.Attributes;

/// <summary>What stands in <c>{#id .class key="value"}</c>.</summary>
/// <param name="Id">The last id; null when there is none.</param>
/// <param name="Classes">Class names in the order written.</param>
/// <param name="Others">Names of everything else.</param>
internal sealed record AttributeList(string? Id, List<string> Classes, List<string> Others)
{
    private static readonly SearchValues<char> s_keyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.-");

    /// <summary>Reads a list at the start of <paramref name="text"/>; null when it is none.</summary>
    /// <param name="text">Begins with <c>{</c>.</param>
    /// <param name="length">Length of the list with its braces.</param>
    public static AttributeList? Read(ReadOnlySpan<char> text, out int length)
    {
        var list = new AttributeList(null, [], []);
        length = 0;
        int i = 1;
        while (i < text.Length)
        {
            switch (text[i])
            {
                case ' ' or '\t':
                    i++;
                    break;
                case '}':
                    // `{name}` with nothing that marks it as a list is text.
                    length = i + 1;
                    return list.Id is null && list.Classes.Count == 0 && !list.Others.Exists(o => o.Contains('=')) ? null : list;
                case '#' or '.':
                    int end = i + 1 + EndOf(text[(i + 1)..], " \t\r\n}");
                    if (end == i + 1)
                    {
                        return null;
                    }

                    string name = text[(i + 1)..end].ToString();
                    if (text[i] == '.')
                    {
                        list.Classes.Add(name);
                    }
                    else
                    {
                        list = list with { Id = name };
                    }

                    i = end;
                    break;
                default:
                    int other = ReadOther(text[i..]);
                    if (other == 0)
                    {
                        return null;
                    }

                    list.Others.Add(text.Slice(i, other).ToString());
                    i += other;
                    break;
            }
        }

        return null;
    }

    // `key`, `key=value` or `key="some value"`; the length of it, 0 when it is neither.
    private static int ReadOther(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        int key = text.IndexOfAnyExcept(s_keyCharacters);
        if (key < 0 || text[key] != '=')
        {
            return key < 0 || text[key] is not (' ' or '\t' or '}') ? 0 : key;
        }

        int value = key + 1;
        if (value < text.Length && text[value] is '"' or '\'')
        {
            int close = text[(value + 1)..].IndexOf(text[value]);
            return close < 0 || text.Slice(value, close).ContainsAny('\r', '\n') ? 0 : value + close + 2;
        }

        return value + EndOf(text[value..], " \t\r\n}");
    }

    private static int EndOf(ReadOnlySpan<char> text, ReadOnlySpan<char> ends)
    {
        int end = text.IndexOfAny(ends);
        return end < 0 ? text.Length : end;
    }
}
