using System.Buffers;
using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>
/// Reads what nearly all front matter is made of: lines <c>name: value</c> from the first column on, with values that are a plain or
/// quoted text on one line, a list of such in brackets, or a list below the name. At the first character that could mean anything
/// else it gives up, and <see cref="YamlReader"/> reads the whole with YamlDotNet.
/// </summary>
/// <remarks>
/// Hot: once for every article; YamlDotNet takes 30 µs for what this does in one. A property test holds both to the same nodes,
/// spans and findings. Nothing is ever reported from here: what deserves a finding is not plain.
/// </remarks>
internal ref struct PlainYaml
{
    private const int LongestName = 64;

    // Whether a name was given before is looked up one by one.
    private const int MostEntries = 64;

    // Control characters but line ends: with one of them, or with one of the characters that IsUnusual looks for, nothing is plain.
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
        + "\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    // In quotes, where only the end and escapes matter; a line may end there, which is no longer plain.
    private static readonly SearchValues<char> s_doubleEnd = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> s_singleEnd = SearchValues.Create("'\r\n");

    // Without quotes, in brackets and outside of them; `:` and `#` are looked at.
    private static readonly SearchValues<char> s_inBrackets = SearchValues.Create(",[]{}:#?\"'\\|>&*!%@`");
    private static readonly SearchValues<char> s_outside = SearchValues.Create(":#");

    private readonly int _origin;
    private readonly ReadOnlySpan<char> _yaml;
    private int _at;

    private PlainYaml(ReadOnlySpan<char> yaml, int origin)
    {
        _yaml = yaml;
        _origin = origin;
    }

    /// <summary>The mapping in <paramref name="span"/>; null when anything about it is out of the ordinary.</summary>
    public static YamlMapping? TryRead(SourceText text, TextSpan span) =>
        new PlainYaml(text.Text.AsSpan(span.Start, span.Length), span.Start).ReadMapping();

    private YamlMapping? ReadMapping()
    {
        if (_yaml.IsEmpty || IsUnusual(_yaml))
        {
            return null;
        }

        ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>(16);
        while (_at < _yaml.Length)
        {
            int length = NameLength(_yaml[_at..]);
            if (length == 0 || entries.Count == MostEntries)
            {
                return null;
            }

            ReadOnlySpan<char> name = _yaml.Slice(_at, length);
            var nameSpan = TextSpan.At(_origin + _at, length);
            _at += length + 1;
            if (Holds(entries, name) || ReadValue() is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(name.ToString(), nameSpan, value));
        }

        return new YamlMapping(new TextSpan(_origin, entries[^1].Value.Span.End), entries.DrainToImmutable());
    }

    // YamlDotNet takes some of these for line ends or marks. Searches for ranges, for the reason in AuthorText.
    private static bool IsUnusual(ReadOnlySpan<char> yaml) =>
        yaml.ContainsAny(s_controls) || yaml.ContainsAnyInRange('\u0080', '\u009F') || yaml.ContainsAnyInRange('\uD800', '\uDFFF')
        || yaml.ContainsAny('\u2028', '\u2029', '\uFEFF');

    private static bool Holds(ImmutableArray<YamlEntry>.Builder entries, ReadOnlySpan<char> name)
    {
        foreach (YamlEntry entry in entries)
        {
            if (name.SequenceEqual(entry.Key))
            {
                return true;
            }
        }

        return false;
    }

    // A name begins with a letter and has its colon at once behind it, and behind that a space or the line's end.
    private static int NameLength(ReadOnlySpan<char> line)
    {
        int length = 0;
        while (length < line.Length && length <= LongestName && (char.IsAsciiLetterOrDigit(line[length]) || line[length] == '_'))
        {
            length++;
        }

        bool isName = length > 0 && length < line.Length && char.IsAsciiLetter(line[0]) && line[length] == ':';
        return isName && (length + 1 == line.Length || line[length + 1] is ' ' or '\n' or '\r') ? length : 0;
    }

    private YamlNode? ReadValue()
    {
        int behindColon = _at;
        SkipSpaces();
        if (IsAtLineEnd())
        {
            return SkipLineEnd() ? ReadItems(behindColon) : null;
        }

        YamlNode? value = _yaml[_at] == '[' ? ReadBracketed() : ReadScalar(isBracketed: false);
        SkipSpaces();
        return value is not null && SkipLineEnd() ? value : null;
    }

    // `- item` lines below a name, all with the same indent; or nothing, when the next name or the end follows.
    private YamlNode? ReadItems(int valueAt)
    {
        int indent = CountSpaces(_at);
        int first = _at + indent;
        if (!IsDash(first))
        {
            return indent == 0 && (_at == _yaml.Length || char.IsAsciiLetter(_yaml[_at])) ? new YamlScalar(TextSpan.At(_origin + valueAt, 0), "", IsQuoted: false) : null;
        }

        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        while (CountSpaces(_at) == indent && IsDash(_at + indent))
        {
            _at += indent + 2;
            if (ReadScalar(isBracketed: false) is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpaces();
            if (!SkipLineEnd())
            {
                return null;
            }
        }

        // An indented line that is no item goes on with the last one, or is a mistake.
        return _at < _yaml.Length && _yaml[_at] is ' ' or '\n' or '\r' or '-'
            ? null
            : new YamlSequence(new TextSpan(_origin + first, items[^1].Span.End), items.DrainToImmutable());
    }

    private readonly bool IsDash(int at) => at + 1 < _yaml.Length && _yaml[at] == '-' && _yaml[at + 1] == ' ';

    private YamlSequence? ReadBracketed()
    {
        int start = _at++;
        SkipSpaces();
        if (_at < _yaml.Length && _yaml[_at] == ']')
        {
            _at++;
            return new YamlSequence(new TextSpan(_origin + start, _origin + _at), []);
        }

        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        while (true)
        {
            SkipSpaces();
            if (ReadScalar(isBracketed: true) is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpaces();
            if (_at >= _yaml.Length || _yaml[_at] is not (',' or ']'))
            {
                return null;
            }

            if (_yaml[_at++] == ']')
            {
                return new YamlSequence(new TextSpan(_origin + start, _origin + _at), items.DrainToImmutable());
            }
        }
    }

    private YamlScalar? ReadScalar(bool isBracketed)
    {
        if (_at >= _yaml.Length)
        {
            return null;
        }

        return _yaml[_at] switch
        {
            '"' => ReadQuoted('"', s_doubleEnd),
            '\'' => ReadQuoted('\'', s_singleEnd),
            _ => ReadPlain(isBracketed),
        };
    }

    // Two single quotes in a row are an escape: then what stands behind the first is neither the line's end nor a comma.
    private YamlScalar? ReadQuoted(char quote, SearchValues<char> ends)
    {
        int start = _at + 1;
        int length = _yaml[start..].IndexOfAny(ends);
        if (length < 0 || _yaml[start + length] != quote)
        {
            return null;
        }

        _at = start + length + 1;
        return new YamlScalar(new TextSpan(_origin + start - 1, _origin + _at), _yaml.Slice(start, length).ToString(), IsQuoted: true);
    }

    private YamlScalar? ReadPlain(bool isBracketed)
    {
        char first = _yaml[_at];
        if (!char.IsAsciiLetterOrDigit(first) && first is not ('/' or (> '\u3000' and < '\uD800') or (>= '\uFF01' and <= '\uFF5E')))
        {
            return null;
        }

        ReadOnlySpan<char> rest = _yaml[_at..];
        int length = isBracketed ? rest.IndexOfAny(",]\r\n") : rest.IndexOfAny("\r\n");
        ReadOnlySpan<char> value = (length < 0 ? rest : rest[..length]).TrimEnd(' ');
        if (char.IsWhiteSpace(value[^1]) || (isBracketed ? value.ContainsAny(s_inBrackets) : !IsPlain(value)))
        {
            return null;
        }

        int start = _at;
        _at += value.Length;
        return new YamlScalar(TextSpan.At(_origin + start, value.Length), value.ToString(), IsQuoted: false);
    }

    // A colon in front of a letter, digit or slash is a part of the text, as in a time of day and in an address.
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        while (value.IndexOfAny(s_outside) is >= 0 and var next)
        {
            if (value[next] == '#' || next + 1 == value.Length || !(char.IsAsciiLetterOrDigit(value[next + 1]) || value[next + 1] == '/'))
            {
                return false;
            }

            value = value[(next + 1)..];
        }

        return true;
    }

    private void SkipSpaces() => _at += CountSpaces(_at);

    private readonly int CountSpaces(int at)
    {
        int count = 0;
        while (at + count < _yaml.Length && _yaml[at + count] == ' ')
        {
            count++;
        }

        return count;
    }

    private readonly bool IsAtLineEnd() => _at == _yaml.Length || _yaml[_at] is '\n' or '\r';

    /// <summary>Moves behind the end of the line; false when something else stands there, a lone carriage return among it.</summary>
    private bool SkipLineEnd()
    {
        int length = _at == _yaml.Length ? 0
            : _yaml[_at] == '\n' ? 1
            : _yaml[_at] == '\r' && _at + 1 < _yaml.Length && _yaml[_at + 1] == '\n' ? 2
            : -1;
        _at += Math.Max(0, length);
        return length >= 0;
    }
}
