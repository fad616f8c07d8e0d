using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Renders a partial once for each key of a whole build; it sees <c>site</c> and <c>key</c> alone.</summary>
internal sealed class CachedFunction : TemplateFunction
{
    public override string Name => "cached";

    public override string Signature => "cached name [key]";

    public override string Meaning => "与 `include` 相同，但整个构建中每个 `key` 只渲染一次；片段里只能使用 `site`、`build` 和 `key`";

    public override string Example => "{{ cached \"footer\" }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string name = Text(context, span, arguments, 0);
        string key = arguments.Length > 1 ? context.ObjectToString(arguments[1]) ?? "" : "";
        TemplateSource partial = Partials.Find(context, span, name);
        bool isReused = true;
        Html html = context.Services.Cached.TryGet(name, key) ?? RenderOnce(context.Services, span, partial, key, out isReused);
        if (isReused)
        {
            context.Recording?.NoteReuse(partial.Text.Path);
        }

        context.NoteCached($"{name}\u001F{key}", html, span);
        return html;
    }

    /// <summary>What a partial comes to in this build; null when it fails or there is none.</summary>
    public static Html? TryRender(TemplateServices services, string name, string key)
    {
        if (services.Library.FindPartial(name) is not { } partial)
        {
            return null;
        }

        try
        {
            return RenderOnce(services, default, partial, key, out _);
        }
        catch (ScriptRuntimeException)
        {
            // Not remembered: whoever includes it tells of the error, and where the call is.
            services.Cached.Forget(name, key);
            return null;
        }
    }

    /// <param name="isReused">Another thread has rendered it meanwhile.</param>
    private static Html RenderOnce(TemplateServices services, SourceSpan span, TemplateSource partial, string key, out bool isReused)
    {
        bool isRendered = false;
        Html html = services.Cached.GetOrRender(partial.Name, key, () =>
        {
            isRendered = true;
            return Render(services, span, partial, key);
        });
        isReused = !isRendered;
        return html;
    }

    private static Html Render(TemplateServices services, SourceSpan span, TemplateSource partial, string key)
    {
        // A context of its own: nothing of the page that happens to come first may leak into what others share.
        var context = new PageTemplateContext(services);
        var output = new Utf8Output();
        context.PushOutput(output);
        TemplateScope.StartCached(context, key);
        try
        {
            context.Run(partial, new TemplateCall(partial.Name, span));
        }
        catch (ScriptRuntimeException) when (context.NoteCalls())
        {
            throw;
        }

        return output.ToHtml();
    }
}
