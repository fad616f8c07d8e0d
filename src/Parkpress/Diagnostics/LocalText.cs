namespace Parkpress.Diagnostics;

/// <summary>One message in both languages, side by side so that neither is forgotten.</summary>
/// <param name="English">Lower case, no full stop, code in backticks.</param>
/// <param name="Chinese">The same, in simplified Chinese.</param>
public readonly record struct LocalText(string English, string Chinese)
{
    /// <summary>The text in <paramref name="language"/>; empty for <c>default</c>, whose two texts are null.</summary>
    public string In(Language language) => (language == Language.Chinese ? Chinese : English) ?? "";

    /// <summary>The same text in both languages: names, paths, code.</summary>
    public static LocalText Same(string text) => new(text, text);
}
