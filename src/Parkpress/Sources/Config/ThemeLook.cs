using System.Text.RegularExpressions;

namespace Parkpress.Sources.Config;

/// <summary>How <c>site.yml</c> wants the built-in theme to look; what it does not say is null.</summary>
/// <param name="Color">Main colour, such as <c>#14508f</c>.</param>
/// <param name="Accent">Colour of marks.</param>
/// <param name="Font">Typefaces of texts as CSS lists them.</param>
/// <param name="HeadingFont">Typefaces of headings.</param>
internal sealed partial record ThemeLook(string? Color, string? Accent, string? Font, string? HeadingFont)
{
    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty => Color is null && Accent is null && Font is null && HeadingFont is null;

    /// <summary>True for a colour of three or six hexadecimal digits.</summary>
    public static bool IsColor(string value) => ColorPattern().IsMatch(value);

    /// <summary>True for names of typefaces, and for nothing that could end a declaration of a style sheet.</summary>
    public static bool IsFontFamily(string value) =>
        FontPattern().IsMatch(value) && value.Count(c => c == '"') % 2 == 0 && value.Count(c => c == '\'') % 2 == 0;

    [GeneratedRegex("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ColorPattern();

    [GeneratedRegex("""^[\p{L}\p{M}\p{N} ,"'_-]+\z""", RegexOptions.CultureInvariant)]
    private static partial Regex FontPattern();
}
