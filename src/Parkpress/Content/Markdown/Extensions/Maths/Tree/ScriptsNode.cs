namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Something with an index, an exponent, or limits.</summary>
/// <param name="Base">What carries them.</param>
/// <param name="Sub">Null for none.</param>
/// <param name="Super">Null for none.</param>
/// <param name="AreLimits">They stand below and above instead of behind.</param>
/// <param name="IsForced">The author said where they stand, for blocks and for lines of text alike.</param>
internal sealed record ScriptsNode(MathsNode Base, MathsNode? Sub, MathsNode? Super, bool AreLimits, bool IsForced = false) : MathsNode;
