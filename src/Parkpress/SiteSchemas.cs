using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Schemas;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress;

/// <summary>JSON Schemas of the files that authors write, for editors that complete and check them.</summary>
public static class SiteSchemas
{
    /// <summary>The schemas that hold for every site: names without <c>.json</c>, what they describe, and their JSON.</summary>
    public static ImmutableArray<(string Name, LocalText Meaning, string Json)> Common() => Make([]);

    /// <summary>The same for the site in <paramref name="root"/>, whose own front matter fields are known then.</summary>
    /// <remarks>Mistakes in <c>site.yml</c> are for the build to tell; a field whose declaration cannot be read is left out.</remarks>
    public static ImmutableArray<(string Name, LocalText Meaning, string Json)> Of(string root)
    {
        var diagnostics = new DiagnosticBag();
        SiteConfig config = SiteConfigReader.Read(SourceTree.Scan(root, null, diagnostics), baseUrl: null, diagnostics);
        return Make([.. config.CustomFields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, field.Value))]);
    }

    private static ImmutableArray<(string Name, LocalText Meaning, string Json)> Make(ImmutableArray<(string Name, string Type)> customFields)
    {
        var scope = new SchemaScope(customFields, [.. RuleCatalog.All.Where(rule => !rule.IsFixed)]);
        return [.. SchemaCatalog.For(scope).Select(schema => (schema.Name, schema.Meaning, schema.ToJson()))];
    }
}
