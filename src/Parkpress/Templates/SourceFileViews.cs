using Parkpress.Model;
using Parkpress.Templates.Views;

namespace Parkpress.Templates;

/// <summary>The file that a shortcode's <c>src</c> names.</summary>
/// <param name="File">Null when it names none beside the page.</param>
/// <param name="Image">Null unless it is a picture.</param>
internal sealed record SourceFileViews(FileView? File, ImageView? Image)
{
    public static SourceFileViews Resolve(Page page, string? source, string alt, TemplateServices services) =>
        source is not null && services.Model.Links.Resolve(page, source) is FileTarget { File: var file }
            ? new SourceFileViews(new FileView(file, services.Urls), services.Views.Image(file, alt))
            : new SourceFileViews(null, null);
}
