using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Embeds;

/// <summary>What can be wrong with players of other sites: PP2170 and PP2172.</summary>
internal static class EmbedRules
{
    public static readonly Rule NotAllowed = new("PP2170", "embed-not-allowed", Severity.Error,
        new("player is not allowed on this site", "本站不允许嵌入该播放器"));

    public static readonly Rule Untitled = new("PP2172", "embed-untitled", Severity.Warning,
        new("embedded player or recording has no title", "嵌入的内容没有标题"));
}
