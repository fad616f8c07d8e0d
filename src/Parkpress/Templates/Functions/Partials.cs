using Parkpress.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>Finds partials, or says which one was meant.</summary>
internal static class Partials
{
    /// <exception cref="ScriptRuntimeException">There is none of that name.</exception>
    public static TemplateSource Find(PageTemplateContext context, SourceSpan span, string name)
    {
        TemplateLibrary library = context.Services.Library;
        return library.FindPartial(name) ?? throw new TemplateNameException(
            span, $"there is no partial `{name}`", NearestName.Find(name, library.PartialNames));
    }
}
