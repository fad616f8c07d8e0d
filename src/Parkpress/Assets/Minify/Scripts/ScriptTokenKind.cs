namespace Parkpress.Assets.Minify.Scripts;

/// <summary>What a piece of a script is, as far as white space around it goes.</summary>
internal enum ScriptTokenKind
{
    /// <summary>The end of the script.</summary>
    End,

    /// <summary>A name, keyword or number: characters that would run together with their like.</summary>
    Word,

    /// <summary>One character of an operator or bracket.</summary>
    Punctuation,

    /// <summary>A string in quotes.</summary>
    Text,

    /// <summary>A template from its backtick to the first <c>${</c>, or from a <c>}</c> to the next <c>${</c>.</summary>
    TemplateStart,

    /// <summary>A template from its backtick or its last <c>}</c> to the closing backtick.</summary>
    TemplateEnd,

    /// <summary>A regular expression with its flags.</summary>
    Regex,
}
