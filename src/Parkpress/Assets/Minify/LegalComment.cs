namespace Parkpress.Assets.Minify;

/// <summary>Tells comments that must stay from those that may go.</summary>
internal static class LegalComment
{
    /// <summary>True for <c>/*! … */</c>, <c>//! …</c> and comments that name a licence.</summary>
    /// <param name="comment">With its delimiters.</param>
    public static bool IsLegal(ReadOnlySpan<char> comment) =>
        comment[2..].StartsWith("!")
        || comment.Contains("@license", StringComparison.Ordinal)
        || comment.Contains("@preserve", StringComparison.Ordinal);
}
