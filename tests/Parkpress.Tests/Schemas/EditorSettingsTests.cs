using System.Text.Json;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Schemas;

/// <summary>What .vscode says must lead to files that are there.</summary>
public sealed class EditorSettingsTests
{
    [Fact]
    public void Schemas_are_wired_to_files_that_exist()
    {
        using JsonDocument settings = JsonDocument.Parse(File.ReadAllText(Repository.At(".vscode/settings.json")));
        JsonProperty[] wired = [.. settings.RootElement.GetProperty("yaml.schemas").EnumerateObject()];

        Assert.All(wired, pair => Assert.True(File.Exists(Repository.At(pair.Name)), pair.Name));
        Assert.All(wired, pair => Assert.True(File.Exists(Repository.At(pair.Value.GetString()!)), pair.Value.GetString()));
    }

    [Fact]
    public void Every_data_file_of_the_sample_site_has_its_schema_wired()
    {
        string settings = File.ReadAllText(Repository.At(".vscode/settings.json"));

        Assert.All(
            Directory.EnumerateFiles(Repository.At("content/_data"), "*.yml"),
            path => Assert.Contains($"\"content/_data/{Path.GetFileName(path)}\"", settings, StringComparison.Ordinal));
    }
}
