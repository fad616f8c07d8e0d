using Parkpress.Templates.Nodes;

namespace Parkpress.Templates;

/// <summary>The names that a template may use without a prefix: <c>site</c>, <c>page</c> and so on.</summary>
internal static class TemplateScope
{
    private const int Site = 0;
    private const int Build = 1;
    private const int Page = 2;
    private const int Pager = 3;
    private const int Content = 4;
    private const int Key = 5;

    /// <summary>Their numbers, which templates add to.</summary>
    public static VariableNames MakeNames() => new("site", "build", "page", "pager", "content", "key");

    /// <summary>The scope of a page.</summary>
    public static void StartPage(PageTemplateContext context, Model.Page page, object view, object? pager)
    {
        context.Start(page);
        context.Globals[Site] = context.Services.Site;
        context.Globals[Build] = context.Services.Build;
        context.Globals[Page] = view;
        context.Globals[Pager] = pager;
    }

    /// <summary>The scope of a cached partial: what it cannot see, it cannot depend on.</summary>
    public static void StartCached(PageTemplateContext context, string key)
    {
        context.Start(page: null);
        context.Globals[Site] = context.Services.Site;
        context.Globals[Build] = context.Services.Build;
        context.Globals[Key] = key;
    }

    /// <summary>What a shell wraps.</summary>
    public static void SetContent(PageTemplateContext context, Html content) => context.Globals[Content] = content;
}
