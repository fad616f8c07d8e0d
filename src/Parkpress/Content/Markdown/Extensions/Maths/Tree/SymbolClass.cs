namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>What a symbol is to its neighbours; it decides the element and the spacing.</summary>
internal enum SymbolClass
{
    Letter,
    Number,

    /// <summary>A sign that is neither letter nor operator: ∞, %, ….</summary>
    Ordinary,

    /// <summary>Between two operands: +, ×.</summary>
    Binary,

    /// <summary>Between two sides: =, →.</summary>
    Relation,

    /// <summary>Its limits stand above and below in a block: ∑.</summary>
    Large,

    /// <summary>Its limits stand behind it: ∫.</summary>
    Integral,
    Open,
    Close,
    Punctuation,

    /// <summary>A named function: sin.</summary>
    Function,

    /// <summary>A named function with what it runs over below: lim.</summary>
    LimitFunction,
}
