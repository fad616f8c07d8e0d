namespace Parkpress.Assets.Minify.Scripts;

/// <summary>One piece of a script and what stands before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="HasSpaceBefore">True when white space or a comment stands before it.</param>
/// <param name="HasNewlineBefore">True when that contains the end of a line.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, int Start, int End, bool HasSpaceBefore, bool HasNewlineBefore);
