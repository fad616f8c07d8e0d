namespace Parkpress.Search;

/// <summary>How a gram stands in a unit, best last; the order of results begins with it.</summary>
internal enum MatchClass
{
    /// <summary>Only with punctuation or a space inside, so that a query without one does not match.</summary>
    Bridged,

    /// <summary>Once or twice in the text.</summary>
    Text,

    /// <summary>Three times or more.</summary>
    Often,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>At the title's beginning.</summary>
    TitleStart,
}
