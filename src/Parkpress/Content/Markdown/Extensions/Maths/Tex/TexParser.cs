using System.Collections.Immutable;
using System.Text;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>Reads the TeX of one formula into a tree, strictly: what it does not know is a problem with a place, never a guess.</summary>
/// <remarks>O(n), by recursion no deeper than <see cref="MaximumDepth"/>.</remarks>
internal sealed class TexParser
{
    public const int MaximumDepth = 32;

    private readonly TexLexer _lexer;
    private readonly ImmutableArray<TexProblem>.Builder _problems = ImmutableArray.CreateBuilder<TexProblem>();
    private Alphabet _alphabet = Alphabet.Italic;
    private int _depth;

    private TexParser(string tex)
    {
        _lexer = new TexLexer(tex);
        _lexer.Next();
    }

    private TexToken Current => _lexer.Current;

    /// <summary>The tree of <paramref name="tex"/> and all that is wrong with it, in the order of the text.</summary>
    public static (MathsNode Tree, ImmutableArray<TexProblem> Problems) Parse(string tex)
    {
        var parser = new TexParser(tex);
        ImmutableArray<MathsNode>.Builder items = ImmutableArray.CreateBuilder<MathsNode>();
        while (true)
        {
            items.Add(parser.ParseRow());
            if (parser.Current.Kind == TexTokenKind.End)
            {
                return (items.Count == 1 ? items[0] : new RowNode(items.ToImmutable()), parser._problems.ToImmutable());
            }

            parser.ReportStray();
        }
    }

    private void Report(TexProblemKind kind, TexToken token) => Report(kind, token.Start, token.End, token.Text);

    private void Report(TexProblemKind kind, int start, int end, string text) => _problems.Add(new TexProblem(kind, start, end, text));

    /// <summary>What ended a row at the outermost level had nothing to end.</summary>
    private void ReportStray()
    {
        Report(
            Current.Kind switch
            {
                TexTokenKind.CloseBrace => TexProblemKind.StrayBrace,
                TexTokenKind.Cell or TexTokenKind.Row => TexProblemKind.CellOutsideTable,
                _ when Current.Text == "end" => TexProblemKind.StrayEnvironment,
                _ => TexProblemKind.StrayDelimiter,
            },
            Current);
        bool isEnvironment = Current.IsCommand("end");
        _lexer.Next();
        if (isEnvironment)
        {
            TakeName();
        }
        else if (Current.Kind != TexTokenKind.End && SymbolCatalog.FindDelimiter(Current) is not null)
        {
            _lexer.Next();
        }
    }

    /// <summary>Everything up to what a row cannot hold: a closing brace, a cell's or row's end, <c>\right</c>, <c>\end</c>, the end.</summary>
    private MathsNode ParseRow(bool stopsAtBracket = false)
    {
        if (_depth >= MaximumDepth)
        {
            Report(TexProblemKind.TooDeep, Current);
            while (Current.Kind != TexTokenKind.End)
            {
                _lexer.Next();
            }

            return RowNode.Empty;
        }

        _depth++;
        ImmutableArray<MathsNode>.Builder items = ImmutableArray.CreateBuilder<MathsNode>();
        while (!EndsRow(stopsAtBracket))
        {
            if (Current.IsCommand("displaystyle") || Current.IsCommand("textstyle"))
            {
                bool isDisplayStyle = Current.Text == "displaystyle";
                _lexer.Next();
                items.Add(new StyleNode(ParseRow(stopsAtBracket), isDisplayStyle));
                break;
            }

            items.Add(ParseScripted());
        }

        _depth--;
        return items.Count == 1 ? items[0] : new RowNode(items.ToImmutable());
    }

    private bool EndsRow(bool stopsAtBracket) => Current.Kind switch
    {
        TexTokenKind.End or TexTokenKind.CloseBrace or TexTokenKind.Cell or TexTokenKind.Row => true,
        TexTokenKind.Command => Current.Text is "right" or "end",
        TexTokenKind.Character => stopsAtBracket && Current.IsCharacter(']'),
        _ => false,
    };

    /// <summary>A piece with the indices and exponents behind it.</summary>
    private MathsNode ParseScripted()
    {
        MathsNode item = Current.Kind is TexTokenKind.Superscript or TexTokenKind.Subscript or TexTokenKind.Prime ? RowNode.Empty : ParsePiece();
        bool? areLimits = null;
        MathsNode? sub = null;
        MathsNode? super = null;
        while (true)
        {
            switch (Current.Kind)
            {
                case TexTokenKind.Prime when super is null:
                    super = ParsePrimes();
                    break;
                case TexTokenKind.Superscript:
                    super = ParseScript(super, "^");
                    break;
                case TexTokenKind.Subscript:
                    sub = ParseScript(sub, "_");
                    break;
                case TexTokenKind.Command when Current.Text is "limits" or "nolimits":
                    areLimits = Current.Text == "limits";
                    _lexer.Next();
                    break;
                default:
                    return sub is null && super is null ? item : new ScriptsNode(item, sub, super, areLimits ?? TakesLimits(item), IsForced: areLimits is not null);
            }
        }
    }

    private static bool TakesLimits(MathsNode node) =>
        node is SymbolNode { Class: SymbolClass.Large or SymbolClass.LimitFunction } or AccentNode { Mark: "⏞" or "⏟" };

    private MathsNode ParseScript(MathsNode? before, string mark)
    {
        TexToken token = Current;
        _lexer.Next();
        if (before is null)
        {
            return ParseArgument(token);
        }

        // f'^2 is one exponent of two parts; x^2^3 could mean two things.
        if (before is SymbolNode { Text: ['′', ..] })
        {
            return new RowNode([before, ParseArgument(token)]);
        }

        Report(TexProblemKind.DoubleScript, token.Start, token.End, mark);
        ParseArgument(token);
        return before;
    }

    private SymbolNode ParsePrimes()
    {
        var primes = new StringBuilder();
        for (; Current.Kind == TexTokenKind.Prime; _lexer.Next())
        {
            primes.Append('′');
        }

        return new SymbolNode(primes.ToString(), SymbolClass.Ordinary);
    }

    /// <summary>What a command, an index or an exponent takes: a group in braces, or one piece.</summary>
    /// <param name="owner">What it is for, to say where it is missing.</param>
    private MathsNode ParseArgument(TexToken owner)
    {
        if (Current.Kind is TexTokenKind.Superscript or TexTokenKind.Subscript or TexTokenKind.Prime || EndsRow(stopsAtBracket: false))
        {
            Report(TexProblemKind.MissingArgument, owner);
            return RowNode.Empty;
        }

        if (Current.Kind == TexTokenKind.Character && char.IsAsciiDigit(Current.Text[0]))
        {
            var digit = new SymbolNode(AlphabetLetters.Convert(Current.Text[0], _alphabet), SymbolClass.Number);
            _lexer.Next();
            return digit;
        }

        return ParsePiece();
    }

    private MathsNode ParsePiece()
    {
        switch (Current.Kind)
        {
            case TexTokenKind.OpenBrace:
                return ParseGroup();
            case TexTokenKind.Command:
                return ParseCommand();
            default:
                return ParseCharacters();
        }
    }

    private MathsNode ParseGroup()
    {
        TexToken open = Current;
        Alphabet outer = _alphabet;
        _lexer.Next();
        MathsNode inner = ParseRow();
        _alphabet = outer;
        if (Current.Kind == TexTokenKind.CloseBrace)
        {
            _lexer.Next();
        }
        else
        {
            Report(TexProblemKind.UnclosedBrace, open);
        }

        // A group is one thing to its neighbours, whatever stands in it.
        return inner is SymbolNode { Class: SymbolClass.Letter or SymbolClass.Number } or not (SymbolNode or RowNode) ? inner : new RowNode([inner]);
    }

    private MathsNode ParseCharacters()
    {
        string text = Current.Text;
        char c = text[0];
        if (char.IsAsciiDigit(c))
        {
            return ParseNumber();
        }

        if (text == "~")
        {
            _lexer.Next();
            return new SpaceNode("0.25em");
        }

        if (Hanzi.IsCjkOrFullWidth(Rune.GetRuneAt(text, 0)))
        {
            return ParseWords();
        }

        if (char.IsAsciiLetter(c))
        {
            return ParseLetters();
        }

        _lexer.Next();
        return Rune.IsLetter(Rune.GetRuneAt(text, 0)) ? new SymbolNode(text, SymbolClass.Letter) : SymbolCatalog.OfCharacter(text);
    }

    // 3.14 is one number; 3,14 is a list of two.
    private SymbolNode ParseNumber()
    {
        var digits = new StringBuilder();
        bool hasPoint = false;
        int end = Current.Start;
        while (Current.Kind == TexTokenKind.Character && Current.Start == end)
        {
            char c = Current.Text[0];
            bool isPoint = c == '.' && !hasPoint && Current.End < _lexer.Text.Length && char.IsAsciiDigit(_lexer.Text[Current.End]);
            if (!isPoint && !char.IsAsciiDigit(c))
            {
                break;
            }

            hasPoint |= isPoint;
            digits.Append(AlphabetLetters.Convert(c, _alphabet));
            end = Current.End;
            _lexer.Next();
        }

        return new SymbolNode(digits.ToString(), SymbolClass.Number);
    }

    // A Chinese word needs no \text around it: it cannot be a row of variables.
    private TextNode ParseWords()
    {
        var words = new StringBuilder();
        int end = Current.Start;
        while (Current.Kind == TexTokenKind.Character && Current.Start == end && Hanzi.IsCjkOrFullWidth(Rune.GetRuneAt(Current.Text, 0)))
        {
            words.Append(Current.Text);
            end = Current.End;
            _lexer.Next();
        }

        return new TextNode(words.ToString());
    }

    // Upright letters beside each other are a name or a unit; all others are variables, each by itself.
    private SymbolNode ParseLetters()
    {
        if (_alphabet != Alphabet.Upright)
        {
            string letter = AlphabetLetters.Convert(Current.Text[0], _alphabet);
            _lexer.Next();
            return new SymbolNode(letter, SymbolClass.Letter);
        }

        var name = new StringBuilder();
        int end = Current.Start;
        while (Current.Kind == TexTokenKind.Character && Current.Start == end && char.IsAsciiLetter(Current.Text[0]))
        {
            name.Append(Current.Text);
            end = Current.End;
            _lexer.Next();
        }

        return new SymbolNode(name.ToString(), SymbolClass.Letter, IsUpright: true);
    }

    private MathsNode ParseCommand()
    {
        TexToken command = Current;
        string name = command.Text;
        _lexer.Next();
        if (SymbolCatalog.FindCommand(name) is { } symbol)
        {
            return symbol;
        }

        if (CommandCatalog.Spaces.TryGetValue(name, out string? width))
        {
            return new SpaceNode(width);
        }

        if (CommandCatalog.Accents.TryGetValue(name, out AccentNode? accent))
        {
            return accent with { Base = ParseArgument(command) };
        }

        if (CommandCatalog.Alphabets.TryGetValue(name, out Alphabet alphabet))
        {
            return ParseIn(alphabet, command);
        }

        return CommandCatalog.DelimiterSizes.TryGetValue(name, out int size) ? ParseSizedDelimiter(command, size) : ParseNamed(command);
    }

    private MathsNode ParseNamed(TexToken command) => command.Text switch
    {
        "frac" or "cfrac" => new FractionNode(ParseArgument(command), ParseArgument(command)),
        "dfrac" => new FractionNode(ParseArgument(command), ParseArgument(command), IsDisplayStyle: true),
        "tfrac" => new FractionNode(ParseArgument(command), ParseArgument(command), IsDisplayStyle: false),
        "binom" => new FencedNode("(", new FractionNode(ParseArgument(command), ParseArgument(command), HasLine: false), ")"),
        "sqrt" => ParseRoot(command),
        "left" => ParseFenced(command),
        "middle" => new MiddleNode(TakeDelimiter(command)),
        "begin" => ParseEnvironment(command),
        "text" or "mbox" or "textrm" or "textbf" or "textit" => new TextNode(TakeText(command)),
        "operatorname" => new SymbolNode(TakeText(command), SymbolClass.Function),
        "operatorname*" => new SymbolNode(TakeText(command), SymbolClass.LimitFunction),
        "overset" or "stackrel" => ParseOver(command),
        "underset" => ParseUnder(command),
        "xrightarrow" => ParseLabelledArrow(command, "→"),
        "xleftarrow" => ParseLabelledArrow(command, "←"),
        "not" => ParseNegation(command),
        "pmod" => ParseModulus(command),
        "phantom" => new PhantomNode(ParseArgument(command)),
        "substack" => ParseStack(command),
        _ => ParseUnknown(command),
    };

    private MathsNode ParseIn(Alphabet alphabet, TexToken command)
    {
        Alphabet outer = _alphabet;
        _alphabet = alphabet;
        MathsNode inner = ParseArgument(command);
        _alphabet = outer;
        return inner;
    }

    private ErrorNode ParseUnknown(TexToken command)
    {
        Report(TexProblemKind.UnknownCommand, command);
        return new ErrorNode("\\" + command.Text);
    }

    private RootNode ParseRoot(TexToken command)
    {
        MathsNode? index = null;
        if (Current.IsCharacter('['))
        {
            TexToken open = Current;
            _lexer.Next();
            index = ParseRow(stopsAtBracket: true);
            if (Current.IsCharacter(']'))
            {
                _lexer.Next();
            }
            else
            {
                Report(TexProblemKind.UnclosedDelimiter, open);
            }
        }

        return new RootNode(ParseArgument(command), index);
    }

    private FencedNode ParseFenced(TexToken command)
    {
        string left = TakeDelimiter(command);
        MathsNode inner = ParseRow();
        if (!Current.IsCommand("right"))
        {
            Report(TexProblemKind.UnclosedDelimiter, command);
            return new FencedNode(left, inner, "");
        }

        TexToken right = Current;
        _lexer.Next();
        return new FencedNode(left, inner, TakeDelimiter(right));
    }

    private string TakeDelimiter(TexToken command)
    {
        if (SymbolCatalog.FindDelimiter(Current) is { } delimiter)
        {
            _lexer.Next();
            return delimiter;
        }

        Report(TexProblemKind.BadDelimiter, command);
        return "";
    }

    private MathsNode ParseSizedDelimiter(TexToken command, int size)
    {
        SymbolClass symbolClass = command.Text[^1] switch
        {
            'l' => SymbolClass.Open,
            'r' => SymbolClass.Close,
            'm' => SymbolClass.Relation,
            _ => SymbolClass.Ordinary,
        };
        return TakeDelimiter(command) is { Length: > 0 } delimiter
            ? new SymbolNode(delimiter, symbolClass, SizeInHundredths: size)
            : RowNode.Empty;
    }

    private ScriptsNode ParseOver(TexToken command)
    {
        MathsNode above = ParseArgument(command);
        return new ScriptsNode(ParseArgument(command), null, above, AreLimits: true);
    }

    private ScriptsNode ParseUnder(TexToken command)
    {
        MathsNode below = ParseArgument(command);
        return new ScriptsNode(ParseArgument(command), below, null, AreLimits: true);
    }

    private ScriptsNode ParseLabelledArrow(TexToken command, string arrow)
    {
        MathsNode? below = null;
        if (Current.IsCharacter('['))
        {
            _lexer.Next();
            below = ParseRow(stopsAtBracket: true);
            if (Current.IsCharacter(']'))
            {
                _lexer.Next();
            }
        }

        return new ScriptsNode(new SymbolNode(arrow, SymbolClass.Relation), below, ParseArgument(command), AreLimits: true);
    }

    private MathsNode ParseNegation(TexToken command)
    {
        MathsNode negated = ParseArgument(command);
        if (negated is SymbolNode { Text: var text, Class: SymbolClass.Relation } relation)
        {
            return relation with { Text = Negated(text) };
        }

        Report(TexProblemKind.MissingArgument, command);
        return negated;
    }

    // Where Unicode has a sign of its own, fonts draw that better than a stroke laid over another.
    private static string Negated(string text)
    {
        const string Pairs = "=≠<≮>≯≤≰≥≱≡≢≈≉∼≁∈∉∋∌⊂⊄⊃⊅⊆⊈⊇⊉∣∤∥∦";
        int index = text.Length == 1 ? Pairs.IndexOf(text[0], StringComparison.Ordinal) : -1;
        return index >= 0 && index % 2 == 0 ? Pairs[index + 1].ToString() : text + "\u0338";
    }

    private RowNode ParseModulus(TexToken command) => new(
    [
        new SpaceNode("0.5em"), new SymbolNode("(", SymbolClass.Open), new TextNode("mod\u00A0"), ParseArgument(command), new SymbolNode(")", SymbolClass.Close),
    ]);

    private MathsNode ParseStack(TexToken command)
    {
        if (Current.Kind != TexTokenKind.OpenBrace)
        {
            Report(TexProblemKind.MissingArgument, command);
            return RowNode.Empty;
        }

        TexToken open = Current;
        _lexer.Next();
        ImmutableArray<ImmutableArray<MathsNode>> rows = ParseRows();
        if (Current.Kind == TexTokenKind.CloseBrace)
        {
            _lexer.Next();
        }
        else
        {
            Report(TexProblemKind.UnclosedBrace, open);
        }

        return new TableNode(rows, "c", IsEquations: true);
    }

    private MathsNode ParseEnvironment(TexToken command)
    {
        TexToken brace = Current;
        string? name = TakeName();
        if (name is null)
        {
            Report(TexProblemKind.MissingArgument, command);
            return RowNode.Empty;
        }

        if (!CommandCatalog.Environments.TryGetValue(name, out (string Left, string Right, string Columns, bool IsEquations) environment))
        {
            Report(TexProblemKind.UnknownEnvironment, brace.Start + 1, brace.Start + 1 + name.Length, name);
            environment = ("", "", "c", false);
        }

        string columns = name == "array" ? TakeColumns(command) : environment.Columns;
        ImmutableArray<ImmutableArray<MathsNode>> rows = ParseRows();
        EndEnvironment(command, name);
        var table = new TableNode(rows, columns, environment.IsEquations);
        return environment.Left.Length + environment.Right.Length == 0 ? table : new FencedNode(environment.Left, table, environment.Right);
    }

    private void EndEnvironment(TexToken command, string name)
    {
        if (!Current.IsCommand("end"))
        {
            Report(TexProblemKind.UnclosedEnvironment, command.Start, command.End, name);
            return;
        }

        TexToken end = Current;
        _lexer.Next();
        if (TakeName() is var other && other != name)
        {
            Report(TexProblemKind.StrayEnvironment, end.Start, Math.Max(end.End, _lexer.LastEnd), other ?? "");
        }
    }

    private string TakeColumns(TexToken command)
    {
        TexToken brace = Current;
        string columns = TakeName() ?? "";
        if (columns.Length > 0 && columns.AsSpan().IndexOfAnyExcept("lcr") < 0)
        {
            return columns;
        }

        Report(TexProblemKind.BadColumns, columns.Length > 0 ? brace.Start + 1 : command.Start, columns.Length > 0 ? brace.Start + 1 + columns.Length : command.End, columns);
        return "c";
    }

    private ImmutableArray<ImmutableArray<MathsNode>> ParseRows()
    {
        ImmutableArray<ImmutableArray<MathsNode>>.Builder rows = ImmutableArray.CreateBuilder<ImmutableArray<MathsNode>>();
        ImmutableArray<MathsNode>.Builder cells = ImmutableArray.CreateBuilder<MathsNode>();
        while (true)
        {
            cells.Add(ParseRow());
            TexTokenKind kind = Current.Kind;
            if (kind is TexTokenKind.Cell or TexTokenKind.Row)
            {
                _lexer.Next();
            }

            if (kind == TexTokenKind.Cell)
            {
                continue;
            }

            // A last row that is empty is only the line break behind the one before.
            if (kind == TexTokenKind.Row || rows.Count == 0 || cells.Count > 1 || cells[0] is not RowNode { Items.Length: 0 })
            {
                rows.Add(cells.ToImmutable());
            }

            cells.Clear();
            if (kind != TexTokenKind.Row)
            {
                return rows.ToImmutable();
            }
        }
    }

    private string? TakeName() => Current.Kind == TexTokenKind.OpenBrace ? _lexer.TakeBraced()?.Trim() : null;

    private string TakeText(TexToken command)
    {
        TexToken brace = Current;
        if (brace.Kind != TexTokenKind.OpenBrace)
        {
            Report(TexProblemKind.MissingArgument, command);
            return "";
        }

        if (_lexer.TakeBraced() is { } text)
        {
            return Unescape(text);
        }

        Report(TexProblemKind.UnclosedBrace, brace);
        _lexer.Next();
        return "";
    }

    private static string Unescape(string text)
    {
        if (!text.AsSpan().ContainsAny('\\', '\n', '\r'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '\\' && i + 1 < text.Length && (text[i + 1] is '%' or '$' or '#' or '&' or '_' or '{' or '}');
            i += isEscape ? 1 : 0;
            plain.Append(text[i] is '\n' or '\r' ? ' ' : text[i]);
        }

        return plain.ToString();
    }
}
