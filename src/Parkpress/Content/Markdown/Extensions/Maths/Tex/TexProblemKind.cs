namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>What can be wrong with a formula.</summary>
internal enum TexProblemKind
{
    UnknownCommand,
    UnknownEnvironment,
    UnclosedBrace,
    StrayBrace,
    MissingArgument,
    DoubleScript,
    UnclosedDelimiter,
    StrayDelimiter,
    BadDelimiter,
    UnclosedEnvironment,
    StrayEnvironment,
    CellOutsideTable,
    BadColumns,
    TooDeep,
}
