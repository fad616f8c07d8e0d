using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Names what stands in a file, for messages.</summary>
internal static class YamlKind
{
    private const int LongestShown = 30;

    public static LocalText Describe(YamlNode node) => node switch
    {
        YamlSequence => new("a list", "列表"),
        YamlMapping => new("`name: value` lines", " `名称: 值` 行"),
        YamlScalar { IsNull: true } => new("nothing", "空值"),
        YamlScalar { Value.Length: <= LongestShown } scalar when !scalar.Value.Contains('\n', StringComparison.Ordinal) =>
            new($"`{scalar.Value}`", $" `{scalar.Value}`"),
        _ => new("a text", "一段文字"),
    };
}
