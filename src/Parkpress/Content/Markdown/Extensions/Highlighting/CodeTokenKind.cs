namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>What a piece of code is, as far as colours tell it.</summary>
internal enum CodeTokenKind
{
    Plain,
    Comment,
    Text,
    Number,
    Keyword,

    /// <summary>What is called, set or tagged: functions, keys, attributes, variables.</summary>
    Name,
    Added,
    Removed,
}
