using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>The names that a template may use without a prefix: <c>site</c>, <c>page</c> and so on.</summary>
internal static class TemplateScope
{
    /// <summary>The scope of a page.</summary>
    public static ScriptObject ForPage(object site, object build, object page, object? pager) => new(8)
    {
        ["site"] = site, ["build"] = build, ["page"] = page, ["pager"] = pager,
    };

    /// <summary>The scope of a cached partial: what it cannot see, it cannot depend on.</summary>
    public static ScriptObject ForCached(object site, object build, object? key) => new(4)
    {
        ["site"] = site, ["build"] = build, ["key"] = key,
    };
}
