using Markdig.Renderers.Html;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Joins class names.</summary>
internal static class CssClasses
{
    /// <summary>The names of <paramref name="attributes"/> behind <paramref name="own"/>, without <paramref name="dropped"/>; null when none is left.</summary>
    public static string? Join(string? own, HtmlAttributes? attributes, string? dropped = null)
    {
        if (attributes?.Classes is not { Count: > 0 } classes)
        {
            return own;
        }

        string? all = own;
        foreach (string name in classes)
        {
            if (name != dropped)
            {
                all = all is null ? name : $"{all} {name}";
            }
        }

        return all;
    }
}
