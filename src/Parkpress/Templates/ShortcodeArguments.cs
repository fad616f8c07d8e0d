using System.Text.RegularExpressions;

namespace Parkpress.Templates;

/// <summary>The arguments that a shortcode's template reads.</summary>
internal static partial class ShortcodeArguments
{
    /// <summary>Every <c>$name</c> of the template.</summary>
    public static IEnumerable<string> Known(TemplateSource template) =>
        LocalName().Matches(template.Text.Text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\$([a-z_][a-z0-9_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex LocalName();
}
