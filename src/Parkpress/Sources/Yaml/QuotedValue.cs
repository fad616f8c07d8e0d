namespace Parkpress.Sources.Yaml;

/// <summary>Puts a value in YAML's quotes, as a cure shows it.</summary>
internal static class QuotedValue
{
    /// <summary>In double quotes, or in single ones when it holds double quotes or backslashes, which would need escapes.</summary>
    public static string Of(string value) =>
        value.AsSpan().ContainsAny('"', '\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";
}
