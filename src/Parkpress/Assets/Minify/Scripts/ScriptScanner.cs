using System.Buffers;

namespace Parkpress.Assets.Minify.Scripts;

/// <summary>Cuts a script into pieces. Knows strings, templates, regular expressions and comments, not the grammar.</summary>
/// <remarks>
/// The one thing that only the grammar could tell, whether a slash divides or begins a regular expression, is told by the
/// piece before it. Behind <c>}</c> it begins one: nobody divides a block.
/// </remarks>
internal sealed class ScriptScanner(string script)
{
    private static readonly SearchValues<char> s_wordCharacters = SearchValues.Create(
        @"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$\#@");

    private readonly Stack<Bracket> _open = new();
    private int _at;
    private ScriptToken _last;
    private bool _isLastAMember;
    private bool _wasCondition;
    private bool _mayRegexFollow = true;

    /// <summary>Comments that must stay, since <see cref="Next"/> was last called.</summary>
    public List<Range> LegalComments { get; } = [];

    /// <summary>The next piece.</summary>
    /// <exception cref="SyntaxProblemException">Something is not closed, or closed that is not open.</exception>
    public ScriptToken Next()
    {
        LegalComments.Clear();
        int gapStart = _at;
        bool hasNewline = SkipGap();
        int start = _at;
        ScriptTokenKind kind = start == script.Length ? FinishScript() : ScanToken();
        bool isMember = _last.Kind == ScriptTokenKind.Punctuation && script[_last.Start] == '.';
        _last = new ScriptToken(kind, start, _at, start > gapStart, hasNewline);
        _isLastAMember = isMember;
        _mayRegexFollow = DecideRegex(_last);
        return _last;
    }

    /// <summary>Whether a character belongs to a name or number; private names and decorators count as names.</summary>
    public static bool IsWordCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '\\' or '#' or '@' || (c > '\u007F' && !char.IsWhiteSpace(c) && c != '\uFEFF');

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private char Peek(int distance) => _at + distance < script.Length ? script[_at + distance] : '\0';

    /// <summary>Moves over white space and comments; true when a line ended there.</summary>
    private bool SkipGap()
    {
        bool hasNewline = false;
        while (_at < script.Length)
        {
            char c = script[_at];
            if (c > '/' && c < '\u0080')
            {
                break;
            }

            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                hasNewline |= IsLineEnd(c);
                _at++;
            }
            else if (c == '/' && Peek(1) is '/' or '*' || (c == '#' && Peek(1) == '!' && _at == 0))
            {
                hasNewline |= SkipComment();
            }
            else
            {
                break;
            }
        }

        return hasNewline;
    }

    private bool SkipComment()
    {
        int start = _at;
        bool isBlock = script[start] == '/' && script[start + 1] == '*';
        int length = isBlock
            ? script.AsSpan(start + 2).IndexOf("*/", StringComparison.Ordinal)
            : script.AsSpan(start).IndexOfAny("\n\r\u2028\u2029");
        if (length < 0 && isBlock)
        {
            throw BracketProblems.Unclosed(script, start, "comment", "注释");
        }

        _at = length < 0 ? script.Length : isBlock ? start + length + 4 : start + length;
        ReadOnlySpan<char> comment = script.AsSpan(start, _at - start);
        if (comment[0] == '#' || LegalComment.IsLegal(comment))
        {
            LegalComments.Add(start.._at);
        }

        return comment.IndexOfAny("\n\r\u2028\u2029") >= 0;
    }

    private ScriptTokenKind ScanToken()
    {
        char c = script[_at];
        if (IsWordCharacter(c))
        {
            SkipWord();
            return ScriptTokenKind.Word;
        }

        switch (c)
        {
            case '"' or '\'':
                return ScanText(c);
            case '`':
                _at++;
                return ScanTemplate(_at - 1);
            case '/' when _mayRegexFollow:
                return ScanRegex();
            case '}' when _open.TryPeek(out Bracket bracket) && bracket.IsTemplate:
                _open.Pop();
                _at++;
                return ScanTemplate(bracket.Start);
            default:
                TrackBracket(c);
                _at++;
                return ScriptTokenKind.Punctuation;
        }
    }

    private void SkipWord()
    {
        while (_at < script.Length && IsWordCharacter(script[_at]))
        {
            int length = script.AsSpan(_at).IndexOfAnyExcept(s_wordCharacters);
            _at = length < 0 ? script.Length : _at + Math.Max(1, length);
        }
    }

    private ScriptTokenKind ScanText(char quote)
    {
        int start = _at++;
        while (_at < script.Length && script[_at] != quote)
        {
            if (script[_at] is '\n' or '\r')
            {
                break;
            }

            // A backslash takes the next character along, and both characters of a CRLF.
            _at += script[_at] != '\\' ? 1 : Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2;
        }

        if (_at >= script.Length || script[_at] != quote)
        {
            throw BracketProblems.Unclosed(script, start, "string", "字符串");
        }

        _at++;
        return ScriptTokenKind.Text;
    }

    private ScriptTokenKind ScanTemplate(int start)
    {
        for (; _at < script.Length; _at++)
        {
            if (script[_at] == '\\')
            {
                _at++;
            }
            else if (script[_at] == '`')
            {
                _at++;
                return ScriptTokenKind.TemplateEnd;
            }
            else if (script[_at] == '$' && Peek(1) == '{')
            {
                _at += 2;
                _open.Push(new Bracket('{', start, IsTemplate: true, IsCondition: false));
                return ScriptTokenKind.TemplateStart;
            }
        }

        throw BracketProblems.Unclosed(script, start, "template", "模板字符串");
    }

    private ScriptTokenKind ScanRegex()
    {
        int start = _at++;
        bool isInClass = false;
        for (; _at < script.Length && !IsLineEnd(script[_at]); _at++)
        {
            char c = script[_at];
            if (c == '/' && !isInClass)
            {
                _at++;
                SkipWord();
                return ScriptTokenKind.Regex;
            }

            _at += c == '\\' ? 1 : 0;
            isInClass = c == '[' || (isInClass && c != ']');
        }

        throw BracketProblems.Unclosed(script, start, "regular expression", "正则表达式");
    }

    private void TrackBracket(char c)
    {
        if (c is '(' or '[' or '{')
        {
            bool isCondition = c == '(' && _last.Kind == ScriptTokenKind.Word && !_isLastAMember
                && script.AsSpan(_last.Start, _last.End - _last.Start) is "if" or "while" or "for" or "with";
            _open.Push(new Bracket(c, _at, IsTemplate: false, isCondition));
        }
        else if (BracketProblems.OpenerOf(c) is { } opener)
        {
            if (!_open.TryPop(out Bracket bracket))
            {
                throw BracketProblems.Unopened(script, _at);
            }

            if (bracket.Character != opener)
            {
                throw BracketProblems.Mismatched(script, _at, bracket.Character);
            }

            _wasCondition = bracket.IsCondition;
        }
    }

    private ScriptTokenKind FinishScript() => _open.TryPeek(out Bracket bracket)
        ? throw BracketProblems.Unclosed(script, bracket.Start)
        : ScriptTokenKind.End;

    private bool DecideRegex(ScriptToken token)
    {
        switch (token.Kind)
        {
            case ScriptTokenKind.Word:
                return !_isLastAMember && IsOperator(script.AsSpan(token.Start, token.End - token.Start));
            case ScriptTokenKind.Punctuation:
                char c = script[token.Start];
                bool isStep = c is '+' or '-' && token.Start > 0 && script[token.Start - 1] == c && !token.HasSpaceBefore;
                return c == ')' ? _wasCondition : c != ']' && !isStep;
            default:
                return token.Kind == ScriptTokenKind.TemplateStart;
        }
    }

    /// <summary>Words that an expression follows; behind any other word a slash divides.</summary>
    private static bool IsOperator(ReadOnlySpan<char> word) =>
        word is "return" or "typeof" or "case" or "in" or "of" or "delete" or "void" or "throw" or "new" or "instanceof" or "do" or "else" or "yield" or "await"
            or "default" or "extends" or "export";

    /// <summary>An open bracket.</summary>
    /// <param name="Character">The bracket.</param>
    /// <param name="Start">Where it, or the template it belongs to, begins.</param>
    /// <param name="IsTemplate">True for <c>${</c>.</param>
    /// <param name="IsCondition">True for the parenthesis of <c>if</c>, <c>while</c>, <c>for</c>, behind which a statement begins.</param>
    private readonly record struct Bracket(char Character, int Start, bool IsTemplate, bool IsCondition);
}
