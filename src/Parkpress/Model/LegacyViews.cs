using System.Globalization;
using Parkpress.Sources.Yaml;

namespace Parkpress.Model;

/// <summary>Hits counted elsewhere: <c>_data/views.yml</c> maps permalinks to numbers, added to what front matter says.</summary>
internal static class LegacyViews
{
    public static Page AddTo(Page page, YamlMapping? views) =>
        views?.Find(page.Permalink.Value)?.Value is YamlScalar scalar
        && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? page with { Views = (page.Views ?? 0) + count }
            : page;
}
