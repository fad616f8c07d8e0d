using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Reads one tag and says what is wrong with it in the author's terms.</summary>
internal ref struct ShortcodeTagReader
{
    private const string End = ">}}";

    // No tag is that long, and a page full of tags without an end is not read to its end for each of them.
    private const int MaximumLength = 4_000;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<RawArgument> _arguments = [];
    private readonly List<ShortcodeProblem> _problems = [];
    private int _position;

    private ShortcodeTagReader(ReadOnlySpan<char> text)
    {
        _text = text;
        _position = ShortcodeTag.Start.Length;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <param name="text">Begins with <see cref="ShortcodeTag.Start"/> and goes on to the end of the line or paragraph.</param>
    public static ShortcodeTag Read(ReadOnlySpan<char> text) =>
        new ShortcodeTagReader(text[..Math.Min(text.Length, MaximumLength)]).ReadTag();

    private ShortcodeTag ReadTag()
    {
        SkipSpace();
        bool isClosing = Current == '/';
        if (isClosing)
        {
            _position++;
            SkipSpace();
        }

        int nameStart = _position;
        string name = ReadName();
        if (name.Length == 0)
        {
            Report(
                MarkdownRules.ShortcodeMalformed,
                new LocalText("the shortcode's name is missing", "缺少短代码名称"),
                new LocalText("write `{{< name key=\"value\" />}}`", "请写作 `{{< 名称 参数=\"值\" />}}`，名称用英文字母"));
            return Malformed();
        }

        while (true)
        {
            bool hadSpace = SkipSpace() | SkipComma();
            if (_text[_position..].StartsWith(End))
            {
                _position += End.Length;
                return Tag(isClosing ? ShortcodeTagKind.Closing : ShortcodeTagKind.Opening, name, nameStart);
            }

            if (!isClosing && Current is '/' or '／' && _text[(_position + 1)..].StartsWith(End))
            {
                if (Current == '／')
                {
                    ReportFullWidth();
                }

                _position += End.Length + 1;
                return Tag(ShortcodeTagKind.SelfClosed, name, nameStart);
            }

            if (isClosing || !hadSpace || !TryReadArgument())
            {
                ReportUnexpected(isClosing);
                return Malformed();
            }
        }
    }

    private bool TryReadArgument()
    {
        string name = ReadName();
        if (name.Length == 0)
        {
            return false;
        }

        int nameStart = _position - name.Length;
        SkipSpace();
        if (Current == '＝')
        {
            ReportFullWidth();
        }
        else if (Current != '=')
        {
            return false;
        }

        _position++;
        SkipSpace();
        if (!TryReadValue(name, out RawArgument? argument))
        {
            return false;
        }

        if (_arguments.Exists(a => a.Name == name))
        {
            Report(
                MarkdownRules.ShortcodeDuplicate,
                nameStart,
                nameStart + name.Length,
                new LocalText($"argument `{name}` is given twice", $"参数 `{name}` 重复"),
                new LocalText("keep one of them", "请只保留一个"));
        }
        else
        {
            _arguments.Add(argument with { NameStart = nameStart });
        }

        return true;
    }

    private bool TryReadValue(string name, out RawArgument argument)
    {
        argument = null!;
        char quote = Current;
        bool isFullWidth = quote is '“' or '”' or '‘' or '’' or '＂' or '「' or '『';
        if (isFullWidth)
        {
            ReportFullWidth();
        }
        else if (quote is not ('"' or '\''))
        {
            return false;
        }

        int start = ++_position;
        var value = new StringBuilder();
        while (_position < _text.Length && Current is not ('\n' or '\r'))
        {
            if (isFullWidth ? ClosesFullWidth(quote, Current) : Current == quote)
            {
                argument = new RawArgument(name, value.ToString(), start, _position);
                _position++;
                return true;
            }

            if (Current == '\\' && _position + 1 < _text.Length && _text[_position + 1] is '"' or '\'' or '\\')
            {
                _position++;
            }

            value.Append(Current);
            _position++;
        }

        // The quote is what the author must look at, not the end of the line.
        _position = start - 1;
        return false;
    }

    // Input methods pair quotes by themselves and often wrongly, so either side closes.
    private static bool ClosesFullWidth(char opening, char c) => opening switch
    {
        '“' or '”' => c is '“' or '”' or '"',
        '‘' or '’' => c is '‘' or '’' or '\'',
        '「' => c is '」',
        '『' => c is '』',
        _ => c is '＂' or '"',
    };

    private string ReadName()
    {
        int start = _position;
        if (char.IsAsciiLetter(Current))
        {
            while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '_')
            {
                _position++;
            }
        }

        return _text[start.._position].ToString();
    }

    private bool SkipSpace()
    {
        int start = _position;
        while (Current is ' ' or '\t' or '\n' or '\r' or '\u3000')
        {
            _position++;
        }

        return _position > start;
    }

    // Where a comma stands a space was meant.
    private bool SkipComma()
    {
        if (Current is not ('，' or '、'))
        {
            return false;
        }

        ReportFullWidth();
        _position++;
        SkipSpace();
        return true;
    }

    private readonly void ReportUnexpected(bool isClosing)
    {
        if (_position >= _text.Length)
        {
            Report(
                MarkdownRules.ShortcodeMalformed,
                0,
                ShortcodeTag.Start.Length,
                new LocalText("tag has no end", "标签没有结束"),
                new LocalText("end it with `/>}}`, or with `>}}` when more follows", "请用 `/>}}` 结束；如后面还有内容，则用 `>}}`"));
        }
        else if (Current is '＝' or '／' or '＞' or '｝' or '“' or '”')
        {
            ReportFullWidth();
        }
        else if (isClosing)
        {
            Report(
                MarkdownRules.ShortcodeMalformed,
                new LocalText("a closing tag holds a name and nothing else", "结束标签中只能有名称"),
                new LocalText("write `{{< /name >}}`", "请写作 `{{< /名称 >}}`"));
        }
        else if (Current is '"' or '\'')
        {
            Report(
                MarkdownRules.ShortcodeMalformed,
                new LocalText("value without a name, or a quotation mark without its partner", "值没有参数名，或引号没有成对"),
                new LocalText("write every argument as `key=\"value\"` on one line", "请把每个参数写作 `参数=\"值\"`，不要换行"));
        }
        else
        {
            Report(
                MarkdownRules.ShortcodeMalformed,
                new LocalText("argument expected", "此处应为参数"),
                new LocalText("write every argument as `key=\"value\"`, with a space in front", "请把每个参数写作 `参数=\"值\"`，参数之间用空格隔开"));
        }
    }

    private readonly void ReportFullWidth()
    {
        char half = Current switch
        {
            '＝' => '=',
            '／' => '/',
            '＞' => '>',
            '｝' => '}',
            '，' or '、' => ' ',
            '‘' or '’' => '\'',
            _ => '"',
        };
        LocalText help = half == ' '
            ? new LocalText("separate arguments by spaces", "参数之间请用空格隔开")
            : new LocalText($"type `{half}` in the English input mode", $"请切换到英文输入法，输入 `{half}`");
        Report(
            MarkdownRules.ShortcodeFullWidth,
            new LocalText($"full-width `{Current}` in a shortcode", $"短代码中使用了全角字符 `{Current}`"),
            help);
    }

    private readonly void Report(Rule rule, LocalText message, LocalText help) =>
        Report(rule, Math.Min(_position, _text.Length - 1), Math.Min(_position + 1, _text.Length), message, help);

    private readonly void Report(Rule rule, int start, int end, LocalText message, LocalText help) =>
        _problems.Add(new ShortcodeProblem(rule, start, end, message, help));

    private readonly ShortcodeTag Tag(ShortcodeTagKind kind, string name, int nameStart) =>
        new(kind, name, nameStart, _position, _arguments, _problems);

    // Shown as text as far as it seems to go.
    private readonly ShortcodeTag Malformed()
    {
        int lineEnd = _text.IndexOfAny('\r', '\n');
        int end = (lineEnd < 0 ? _text : _text[..lineEnd]).IndexOf(End);
        return new ShortcodeTag(
            null, "", 0, end < 0 ? ShortcodeTag.Start.Length : end + End.Length, _arguments, _problems);
    }
}
