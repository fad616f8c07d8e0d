using Parkpress.Sources;

namespace Parkpress.Tests.TinySites;

/// <summary>
/// Stands in for every layout and asset of the built-in theme, whatever files that has, so that tests of the machine neither wait
/// for the theme nor change with it. Partials and shortcodes stay.
/// </summary>
internal static class PlainTheme
{
    private const string Layout =
        """
        <!doctype html>
        <title>{{ page.title }}</title>
        <h1>{{ page.title }}</h1>
        {{ page.content }}
        """;

    public static SiteFiles Files { get; } = new(
    [
        .. BuiltInTheme.Files().Select(file => file.Path).Where(path => path.StartsWith("templates/layouts/", StringComparison.Ordinal))
            .Append("templates/layouts/default.html").Distinct()
            .Select(path => (path, System.Text.Encoding.UTF8.GetBytes(Layout))),
        .. BuiltInTheme.Files().Select(file => file.Path).Where(path => path.StartsWith("templates/assets/", StringComparison.Ordinal))
            .Select(path => (path, Array.Empty<byte>())),
    ]);
}
