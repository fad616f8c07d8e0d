using Parkpress.Text.Normalization;

namespace Parkpress.Text;

/// <summary>Folds away differences of case and width.</summary>
internal static class TextFolding
{
    /// <summary>NFKC in lower case: <c>ＡＩ</c>, <c>AI</c> and <c>ai</c> are one. Lower-casing can undo a composition, so that is done again.</summary>
    public static string Fold(string text) => Nfkc.Normalize(Nfkc.Normalize(text).ToLowerInvariant());
}
