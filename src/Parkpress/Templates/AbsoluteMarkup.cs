using System.Text.RegularExpressions;
using Parkpress.Model;

namespace Parkpress.Templates;

/// <summary>Makes the addresses in rendered markup absolute: shortcode templates write paths, feeds need the whole.</summary>
internal static partial class AbsoluteMarkup
{
    public static string Convert(string html, SiteUrls urls) =>
        Attribute().Replace(html, match => $"{match.Groups[1].Value}{urls.ToAbsolute(match.Groups[2].Value)}\"");

    [GeneratedRegex("(\\s(?:href|src|poster)=\")(/[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
