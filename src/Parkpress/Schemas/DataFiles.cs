using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Schemas;

/// <summary>What the data files hold that Parkpress and its built-in theme read.</summary>
internal static class DataFiles
{
    /// <summary>An item of <c>categories.yml</c>.</summary>
    public static ImmutableArray<Setting> Categories => DataCatalog.Categories.Children;

    /// <summary>An item of <c>links.yml</c>.</summary>
    public static ImmutableArray<Setting> Links => DataCatalog.Links.Children;

    /// <summary>Writes <c>views.yml</c>: counts by address.</summary>
    public static void WriteViews(SchemaWriter writer)
    {
        writer.Types("object", "null");
        writer.Begin("patternProperties");
        writer.Begin("^/");
        writer.Describe(new LocalText("views so far of the page with this address", "该网址的累计浏览次数"));
        writer.Types("integer", "null");
        writer.Number("minimum", 0);
        writer.End();
        writer.End();
        writer.RefuseOthers();
    }
}
