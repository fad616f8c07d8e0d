using System.Collections.Frozen;

namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>What a <see cref="WordScanner"/> has to know of a language.</summary>
/// <param name="Keywords">Its keywords, separated by spaces.</param>
internal sealed record CodeGrammar(string Keywords)
{
    public FrozenSet<string> KeywordSet { get; } = Keywords.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keywords count in any case; they are then given in lower case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>What begins a comment up to the line's end.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>What begins and ends a comment of several lines; null for none.</summary>
    public (string Start, string End)? BlockComment { get; init; }

    /// <summary>Quotation marks of texts within a line.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>Quotation marks of texts that may span lines; the longer ones first.</summary>
    public string[] LongQuotes { get; init; } = [];

    /// <summary>Characters that belong to words besides letters, digits and <c>_</c>.</summary>
    public string WordCharacters { get; init; } = "";

    /// <summary>What a variable begins with; NUL for nothing.</summary>
    public char VariableMark { get; init; }

    /// <summary>A word or text in front of a colon is a name: JSON, CSS.</summary>
    public bool HasColonNames { get; init; }
}
