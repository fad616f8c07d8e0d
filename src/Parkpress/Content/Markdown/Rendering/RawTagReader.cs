using System.Buffers;
using System.Collections.Immutable;
using System.Net;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Finds the start tags of raw HTML, as a browser would; comments, scripts and styles hold none.</summary>
/// <remarks>O(n): every step moves on. A tag without an end is no tag.</remarks>
internal static class RawTagReader
{
    private static readonly SearchValues<char> s_space = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> s_nameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> s_attributeNameEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> s_valueEnd = SearchValues.Create(" \t\r\n\f>");

    public static ImmutableArray<RawTag> ReadAll(string html)
    {
        ImmutableArray<RawTag>.Builder tags = ImmutableArray.CreateBuilder<RawTag>();
        int i = html.IndexOf('<', StringComparison.Ordinal);
        while (i >= 0)
        {
            int end = i + 1;
            if (string.CompareOrdinal(html, i, "<!--", 0, 4) == 0)
            {
                int close = html.IndexOf("-->", i + 2, StringComparison.Ordinal);
                end = close < 0 ? html.Length : close + 3;
            }
            else if (i + 1 < html.Length && char.IsAsciiLetter(html[i + 1]))
            {
                RawTag? tag = ReadTag(html, i, out end);
                if (tag is null)
                {
                    // Nothing closes this tag, so nothing closes a later one.
                    break;
                }

                tags.Add(tag);
                end = tag.Name is "script" or "style" ? SkipCode(html, tag.Name, end) : end;
            }

            i = html.IndexOf('<', end);
        }

        return tags.ToImmutable();
    }

    private static RawTag? ReadTag(string html, int start, out int end)
    {
        int i = EndOf(html, start + 1, s_nameEnd);
        string name = html[(start + 1)..i].ToLowerInvariant();
        ImmutableArray<RawAttribute>.Builder attributes = ImmutableArray.CreateBuilder<RawAttribute>();
        while (true)
        {
            while (i < html.Length && (s_space.Contains(html[i]) || html[i] == '/'))
            {
                i++;
            }

            end = i + 1;
            if (i >= html.Length)
            {
                return null;
            }

            if (html[i] == '>')
            {
                return new RawTag(name, start, attributes.ToImmutable());
            }

            if (ReadAttribute(html, i) is not { } attribute)
            {
                return null;
            }

            attributes.Add(attribute);
            i = attribute.End;
        }
    }

    private static RawAttribute? ReadAttribute(string html, int start)
    {
        // A name may begin with `=`, and only begin.
        int nameEnd = EndOf(html, start + 1, s_attributeNameEnd);
        string name = html[start..nameEnd].ToLowerInvariant();
        int i = SkipSpace(html, nameEnd);
        if (i >= html.Length || html[i] != '=')
        {
            return new RawAttribute(name, "", start, nameEnd, nameEnd, nameEnd);
        }

        i = SkipSpace(html, i + 1);
        if (i >= html.Length || html[i] is not ('"' or '\''))
        {
            int end = EndOf(html, i, s_valueEnd);
            return new RawAttribute(name, Decode(html, i, end), start, i, end, end);
        }

        int close = html.IndexOf(html[i], i + 1);
        return close < 0 ? null : new RawAttribute(name, Decode(html, i + 1, close), start, i + 1, close, close + 1);
    }

    private static string Decode(string html, int start, int end) => AuthorText.Clean(WebUtility.HtmlDecode(html[start..end]));

    private static int SkipCode(string html, string name, int from)
    {
        int close = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }

    private static int SkipSpace(string html, int i)
    {
        int length = html.AsSpan(i).IndexOfAnyExcept(s_space);
        return length < 0 ? html.Length : i + length;
    }

    private static int EndOf(string html, int start, SearchValues<char> ends)
    {
        int length = start >= html.Length ? -1 : html.AsSpan(start).IndexOfAny(ends);
        return length < 0 ? html.Length : start + length;
    }
}
