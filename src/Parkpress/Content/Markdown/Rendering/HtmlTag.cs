using System.Buffers;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A tag at the start of a piece of HTML.</summary>
internal readonly ref struct HtmlTag(ReadOnlySpan<char> name, bool isEnd, ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\n\r/>");
    private static readonly SearchValues<char> s_valueEnds = SearchValues.Create(" \t\n\r>");

    /// <summary>Its name; empty for comments and declarations.</summary>
    public ReadOnlySpan<char> Name { get; } = name;

    public bool IsEnd { get; } = isEnd;

    /// <summary>All of it, from <c>&lt;</c> to <c>&gt;</c> or to the end of the piece; empty when no tag begins there, as in <c>1 &lt; 2</c>.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Reads what begins with the <c>&lt;</c> at the start of <paramref name="html"/>.</summary>
    public static HtmlTag Read(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--"))
        {
            int close = html[2..].IndexOf("-->");
            return new HtmlTag(default, isEnd: false, close < 0 ? html : html[..(close + 5)]);
        }

        bool isEnd = html.Length > 1 && html[1] == '/';
        ReadOnlySpan<char> name = html[(isEnd ? 2 : 1)..];
        int length = name.IndexOfAny(s_nameEnds);
        name = length < 0 ? name : name[..length];
        bool isTag = !name.IsEmpty && char.IsAsciiLetter(name[0]);
        return isTag || html.StartsWith("<!") || html.StartsWith("<?") || isEnd
            ? new HtmlTag(isTag ? name : default, isEnd, html[..LengthOf(html)])
            : new HtmlTag(default, isEnd: false, default);
    }

    /// <summary>The value of an attribute as written, without its quotation marks; empty when it is missing.</summary>
    public ReadOnlySpan<char> Attribute(string name)
    {
        ReadOnlySpan<char> rest = Text;
        while (rest.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var place)
        {
            bool isName = place > 0 && char.IsWhiteSpace(rest[place - 1]);
            rest = rest[(place + name.Length)..];
            if (isName && rest.TrimStart() is ['=', .. var value])
            {
                value = value.TrimStart();
                char quote = value is ['"' or '\'', ..] ? value[0] : ' ';
                value = quote == ' ' ? value : value[1..];
                int end = quote == ' ' ? value.IndexOfAny(s_valueEnds) : value.IndexOf(quote);
                return end < 0 ? value : value[..end];
            }
        }

        return default;
    }

    // A `>` inside quotation marks does not end a tag.
    private static int LengthOf(ReadOnlySpan<char> html)
    {
        char quote = '\0';
        for (int i = 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && html[i - 1] == '=')
            {
                quote = c;
            }
        }

        return html.Length;
    }
}
