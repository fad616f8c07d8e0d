using System.Collections.Frozen;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>Commands that are more than a symbol, as far as a table can say what they do; the parser knows the rest by name.</summary>
internal static class CommandCatalog
{
    public static readonly FrozenDictionary<string, AccentNode> Accents = new Dictionary<string, AccentNode>
    {
        ["hat"] = Over("^"), ["check"] = Over("ˇ"), ["tilde"] = Over("~"), ["acute"] = Over("´"), ["grave"] = Over("`"), ["dot"] = Over("˙"),
        ["ddot"] = Over("¨"), ["breve"] = Over("˘"), ["bar"] = Over("¯"), ["vec"] = Over("→"), ["mathring"] = Over("˚"),
        ["widehat"] = Wide("^"), ["widetilde"] = Wide("~"), ["overline"] = Wide("¯"), ["overbrace"] = Wide("⏞"), ["overrightarrow"] = Wide("→"),
        ["overleftarrow"] = Wide("←"), ["underline"] = Wide("_") with { IsBelow = true }, ["underbrace"] = Wide("⏟") with { IsBelow = true },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, Alphabet> Alphabets = new Dictionary<string, Alphabet>
    {
        ["mathrm"] = Alphabet.Upright, ["mathit"] = Alphabet.Italic, ["mathbf"] = Alphabet.Bold, ["boldsymbol"] = Alphabet.Bold,
        ["mathbb"] = Alphabet.DoubleStruck, ["mathcal"] = Alphabet.Calligraphic, ["mathscr"] = Alphabet.Calligraphic,
        ["mathfrak"] = Alphabet.Fraktur, ["mathsf"] = Alphabet.SansSerif, ["mathtt"] = Alphabet.Monospace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        [","] = "0.1667em", [":"] = "0.2222em", [">"] = "0.2222em", [";"] = "0.2778em", [" "] = "0.25em", ["enspace"] = "0.5em",
        ["quad"] = "1em", ["qquad"] = "2em", ["!"] = "0em",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Environments: the delimiters around the table, and how its columns are aligned.</summary>
    public static readonly FrozenDictionary<string, (string Left, string Right, string Columns, bool IsEquations)> Environments =
        new Dictionary<string, (string, string, string, bool)>
        {
            ["matrix"] = ("", "", "c", false), ["pmatrix"] = ("(", ")", "c", false), ["bmatrix"] = ("[", "]", "c", false),
            ["Bmatrix"] = ("{", "}", "c", false), ["vmatrix"] = ("|", "|", "c", false), ["Vmatrix"] = ("‖", "‖", "c", false),
            ["cases"] = ("{", "", "l", false), ["array"] = ("", "", "c", false), ["aligned"] = ("", "", "rl", true), ["align"] = ("", "", "rl", true),
            ["align*"] = ("", "", "rl", true), ["split"] = ("", "", "rl", true), ["gathered"] = ("", "", "c", true), ["gather"] = ("", "", "c", true),
            ["gather*"] = ("", "", "c", true),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> DelimiterSizes = new Dictionary<string, int>
    {
        ["big"] = 120, ["Big"] = 180, ["bigg"] = 240, ["Bigg"] = 300, ["bigl"] = 120, ["Bigl"] = 180, ["biggl"] = 240, ["Biggl"] = 300,
        ["bigr"] = 120, ["Bigr"] = 180, ["biggr"] = 240, ["Biggr"] = 300, ["bigm"] = 120, ["Bigm"] = 180, ["biggm"] = 240, ["Biggm"] = 300,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] s_others =
    [
        "frac", "dfrac", "tfrac", "cfrac", "binom", "sqrt", "left", "right", "middle", "begin", "end", "text", "textbf", "textit", "textrm", "mbox",
        "operatorname", "operatorname*", "overset", "underset", "stackrel", "xrightarrow", "xleftarrow", "not", "pmod", "limits", "nolimits",
        "displaystyle", "textstyle", "phantom", "substack",
    ];

    /// <summary>Every command there is, for the nearest name.</summary>
    public static IEnumerable<string> Names =>
        s_others.Concat(SymbolCatalog.Commands).Concat(Accents.Keys).Concat(Alphabets.Keys).Concat(DelimiterSizes.Keys)
            .Concat(Spaces.Keys).Where(name => char.IsAsciiLetter(name[0]));

    private static AccentNode Over(string mark) => new(RowNode.Empty, mark, IsBelow: false, IsStretched: false);

    private static AccentNode Wide(string mark) => new(RowNode.Empty, mark, IsBelow: false, IsStretched: true);
}
