using Parkpress.Assets.Minify.Scripts;
using Parkpress.Assets.Minify.Stylesheets;

namespace Parkpress.Assets.Minify;

/// <summary>Makes style sheets and scripts shorter, and keeps <c>/*! … */</c> comments: licences stand in them.</summary>
internal static class AssetMinifier
{
    /// <summary>Minifies a style sheet.</summary>
    public static MinifyResult MinifyCss(string css) => Minify(css, StylesheetSqueezer.Squeeze);

    /// <summary>Minifies a script or module. Nothing is renamed or rearranged; see <see cref="ScriptSqueezer"/> for why.</summary>
    public static MinifyResult MinifyJavaScript(string script) => Minify(script, ScriptSqueezer.Squeeze);

    private static MinifyResult Minify(string text, Func<string, string> squeeze)
    {
        try
        {
            return new MinifyResult(squeeze(text.TrimStart('\uFEFF')), Problem: null);
        }
        catch (SyntaxProblemException exception)
        {
            return new MinifyResult(text, exception.Problem);
        }
    }
}
