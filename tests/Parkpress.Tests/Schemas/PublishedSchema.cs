using System.Collections.Concurrent;
using NJsonSchema;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Schemas;

/// <summary>The files of docs/schema, as a validator sees them.</summary>
internal static class PublishedSchema
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Loaded = [];

    public static string PathOf(string name) => Repository.At($"docs/schema/{name}.json");

    /// <summary>What a schema has against a JSON text; empty for nothing.</summary>
    public static string[] ProblemsOf(string name, string json) => ProblemsOf(Loaded.GetOrAdd(name, known => Parse(File.ReadAllText(PathOf(known)))), json);

    public static string[] ProblemsOf(JsonSchema schema, string json) => [.. schema.Validate(json).Select(problem => $"{problem.Path}: {problem.Kind}")];

    public static JsonSchema Parse(string json) => JsonSchema.FromJsonAsync(json).GetAwaiter().GetResult();
}
