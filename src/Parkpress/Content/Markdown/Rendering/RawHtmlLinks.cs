using System.Net;
using Markdig.Syntax;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Finds the addresses in raw HTML, for the checks: those of links, pictures and media, where they stand in the file.</summary>
/// <remarks>One walk from left to right; what a browser would forgive in a tag is forgiven roughly.</remarks>
internal ref struct RawHtmlLinks
{
    private readonly BodyRenderer _renderer;
    private readonly ReadOnlySpan<char> _html;
    private readonly SourceSpan _span;
    private int _at;
    private int _sourceAt;
    private bool _isLost;

    private RawHtmlLinks(BodyRenderer renderer, ReadOnlySpan<char> html, SourceSpan span)
    {
        _renderer = renderer;
        _html = html;
        _span = span;
        _sourceAt = Math.Clamp(span.Start, 0, renderer.Context.Text.Length);
    }

    /// <summary>Notes what <paramref name="html"/>, which stands at <paramref name="span"/>, points at.</summary>
    public static void Collect(BodyRenderer renderer, string html, SourceSpan span) => new RawHtmlLinks(renderer, html, span).Collect();

    private void Collect()
    {
        while (_at < _html.Length && _html[_at..].IndexOf('<') is >= 0 and var tag)
        {
            _at += tag + 1;
            ReadOnlySpan<char> name = ReadName();
            if (name.IsEmpty)
            {
                continue;
            }

            LinkKind? kind = KindOf(name);
            ReadAttributes(kind);
            if (Is(name, "script") || Is(name, "style"))
            {
                // Their text is no HTML, whatever stands in it.
                int close = _html[_at..].IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
                _at = close < 0 ? _html.Length : _at + close;
            }
        }
    }

    private void ReadAttributes(LinkKind? kind)
    {
        while (_at < _html.Length && _html[_at] != '>')
        {
            ReadOnlySpan<char> name = ReadName();
            if (name.IsEmpty)
            {
                _at++;
                continue;
            }

            SkipSpace();
            if (_at >= _html.Length || _html[_at] != '=')
            {
                continue;
            }

            _at++;
            SkipSpace();
            ReadOnlySpan<char> value = ReadValue();
            if (kind is { } expected && (Is(name, "href") || Is(name, "src") || Is(name, "poster")))
            {
                Add(value, Is(name, "poster") ? LinkKind.Image : expected);
            }
        }
    }

    private ReadOnlySpan<char> ReadName()
    {
        int start = _at;
        while (_at < _html.Length && (char.IsAsciiLetterOrDigit(_html[_at]) || _html[_at] is '-' or ':' or '_'))
        {
            _at++;
        }

        return _html[start.._at];
    }

    private ReadOnlySpan<char> ReadValue()
    {
        int start = _at;
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            int close = _html[(_at + 1)..].IndexOf(_html[_at]);
            _at = close < 0 ? _html.Length : _at + close + 2;
            return _html[(start + 1)..(close < 0 ? _at : _at - 1)];
        }

        int end = _html[_at..].IndexOfAny(" \t\r\n>");
        _at = end < 0 ? _html.Length : _at + end;
        return _html[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at]))
        {
            _at++;
        }
    }

    private void Add(ReadOnlySpan<char> written, LinkKind kind)
    {
        string target = AuthorText.Clean(WebUtility.HtmlDecode(written.Trim().ToString()));
        if (target.Length > 0)
        {
            _renderer.Parts.AddRaw(new LinkReference(target, Locate(written.Trim()), kind));
        }
    }

    /// <summary>Where the address stands; the whole piece when a line break or a quotation mark of a block quote divides it.</summary>
    private TextSpan Locate(ReadOnlySpan<char> written)
    {
        ReadingContext context = _renderer.Context;
        if (_isLost)
        {
            return context.Locate(_span);
        }

        int end = Math.Clamp(_span.End + 1, _sourceAt, context.Text.Length);
        int found = context.Text.AsSpan(_sourceAt, end - _sourceAt).IndexOf(written, StringComparison.Ordinal);
        if (found < 0)
        {
            // Looking again for each of ten thousand such addresses would take the square of the time.
            _isLost = true;
            return context.Locate(_span);
        }

        int start = _sourceAt + found;
        _sourceAt = start + written.Length;
        return context.Locate(start, _sourceAt);
    }

    private readonly LinkKind? KindOf(ReadOnlySpan<char> tag)
    {
        // Other elements have no address, or lose it under the usual policy.
        bool isAllowed = _renderer.Context.Options.RawHtml == RawHtmlPolicy.Allow;
        return Is(tag, "a") || (isAllowed && (Is(tag, "area") || Is(tag, "iframe"))) ? LinkKind.Link
            : Is(tag, "img") ? LinkKind.Image
            : Is(tag, "source") || Is(tag, "video") || Is(tag, "audio") || Is(tag, "track") || (isAllowed && (Is(tag, "script") || Is(tag, "link") || Is(tag, "embed")))
                ? LinkKind.File
                : null;
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
