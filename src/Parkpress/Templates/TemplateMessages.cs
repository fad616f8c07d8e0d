namespace Parkpress.Templates;

/// <summary>Brings Scriban's messages into the form of ours.</summary>
internal static class TemplateMessages
{
    /// <summary>Lower-case start, no full stop, angle brackets to backticks.</summary>
    public static string Clean(string message)
    {
        string trimmed = message.Trim().TrimEnd('.').Replace('<', '`').Replace('>', '`');
        return trimmed.Length > 1 && char.IsAsciiLetterUpper(trimmed[0]) && !char.IsAsciiLetterUpper(trimmed[1])
            ? char.ToLowerInvariant(trimmed[0]) + trimmed[1..]
            : trimmed;
    }
}
