using Parkpress.Content;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Text;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>Fills the slots of a body with addresses, pictures and shortcodes.</summary>
internal sealed class BodyRenderer(TemplateServices services, AddressStyle addresses, DiagnosticBag diagnostics)
{
    /// <summary>The HTML of a page's body.</summary>
    /// <param name="context">Where shortcode templates run; its output and scope are left as they were.</param>
    public Html Render(Page page, PageTemplateContext context) => Render(page, services.Model.Bodies.LoadContent(page.Document), context);

    private Html Render(Page page, BodyFragment fragment, PageTemplateContext context)
    {
        if (fragment.Slots.IsEmpty)
        {
            return new Html(fragment.Html);
        }

        Utf8Output output = context.RentOutput();
        int at = 0;
        foreach (BodySlot slot in fragment.Slots)
        {
            output.Append(fragment.Html.AsSpan(at, slot.Offset - at));
            at = slot.Offset;
            Fill(page, slot, context, output);
        }

        output.Append(fragment.Html.AsSpan(at));
        return context.Keep(output);
    }

    private void Fill(Page page, BodySlot slot, PageTemplateContext context, Utf8Output output)
    {
        switch (slot)
        {
            case LinkSlot link:
                output.AppendEscaped(Address(page, link.Target));
                break;
            case MarkupSlot markup:
                output.Append(markup.Html);
                break;
            case FileNoteSlot note:
                output.Append(FileNote(page, note));
                break;
            case ImageSlot image:
                output.Append(Picture(page, image));
                break;
            case ShortcodeSlot shortcode:
                output.Append(Shortcode(page, shortcode, context));
                break;
        }
    }

    /// <summary>What stands in the attribute; a broken link, which the checks report, stays as written.</summary>
    private string Address(Page page, string target)
    {
        string query = QueryOf(target);
        string url = services.Model.Links.Resolve(page, target) switch
        {
            OutsideTarget outside => UrlText.EncodeOutside(outside.Address),
            PageTarget { Fragment: var fragment, Page: var other } when other.Id == page.Id && addresses == AddressStyle.Path && query.Length == 0 =>
                fragment is null ? services.PathOf(other) : "#" + UrlPath.Encode(fragment),
            PageTarget(var other, var fragment) => services.PathOf(other) + query + (fragment is null ? "" : "#" + UrlPath.Encode(fragment)),
            PagerTarget(var other, var number) => services.Urls.Path(other.Permalink.Pager(number).Value),
            FileTarget(var file) => services.Assets.FindImage(file.Path) is { } image
                ? services.Urls.Path(image.Path)
                : services.Urls.Path("/" + file.Path["content/".Length..]),
            OutputTarget(var path) => services.Urls.Path(path) + query,
            _ => UrlText.EncodeOutside(target),
        };
        return addresses == AddressStyle.Absolute ? services.Urls.ToAbsolute(url) : url;
    }

    /// <summary>The part of a site path from <c>?</c> on, up to the fragment; empty when there is none.</summary>
    private static string QueryOf(string target)
    {
        int start = target.IndexOf('?', StringComparison.Ordinal);
        int end = target.IndexOf('#', StringComparison.Ordinal);
        return start < 0 || (end >= 0 && end < start) ? "" : UrlText.EncodeOutside(end < 0 ? target[start..] : target[start..end]);
    }

    private string FileNote(Page page, FileNoteSlot slot)
    {
        if (SourceFileViews.Resolve(page, slot.Target, alt: "", services).File is not { } file)
        {
            return "";
        }

        bool isChinese = services.Model.Config.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        string note = isChinese ? $"（{file.TypeText}，{file.SizeText}）" : $" ({file.TypeText}, {file.SizeText})";
        return $"<span class=\"file-note\">{HtmlText.Escape(note)}</span>";
    }

    private string Picture(Page page, ImageSlot slot)
    {
        if (services.Views.Image(page, slot.Target, slot.Alt) is not { } image)
        {
            // An outside picture has no size that could be known; a missing one is reported by the checks.
            string title = slot.Title is null ? "" : $" title=\"{HtmlText.Escape(slot.Title)}\"";
            return $"<img src=\"{HtmlText.Escape(Address(page, slot.Target))}\" alt=\"{HtmlText.Escape(slot.Alt)}\"{title} loading=\"lazy\" decoding=\"async\">";
        }

        return addresses == AddressStyle.Absolute
            ? $"<img src=\"{HtmlText.Escape(services.Urls.ToAbsolute(image.Url))}\" alt=\"{HtmlText.Escape(slot.Alt)}\" width=\"{image.Image.Width}\" height=\"{image.Image.Height}\">"
            : PictureMarkup.Write(image, PictureMarkup.ArticleSizes, isEager: false, slot.CssClass, slot.Title);
    }

    private string Shortcode(Page page, ShortcodeSlot slot, PageTemplateContext context)
    {
        if (services.Library.FindShortcode(slot.Name) is not { } template)
        {
            ReportUnknown(page, slot);
            return "";
        }

        Html? body = slot.Inner is null ? null : Render(page, slot.Inner, context);
        Utf8Output output = context.RentOutput();
        context.PushOutput(output);
        try
        {
            context.Run(template, new TemplateCall(slot.Name, default), [.. Arguments(page, slot, template, body).Select(pair => (pair.Key, pair.Value))]);
        }
        catch (ScriptRuntimeException exception) when (context.NoteCalls() || exception is not null)
        {
            TemplateErrorReporter.Report(exception, page, context, new Label(page.SourcePath, slot.Span, new LocalText("called here", "在此处使用")), diagnostics);
        }
        finally
        {
            context.PopOutput();
        }

        string html = output.ToString().Trim();
        context.ReturnOutput(output);
        return addresses == AddressStyle.Absolute ? AbsoluteMarkup.Convert(html, services.Urls) : html;
    }

    private Dictionary<string, object?> Arguments(Page page, ShortcodeSlot slot, TemplateSource template, Html? body)
    {
        // Optional arguments are null rather than unknown, so that a template may ask `if $title`.
        Dictionary<string, object?> values = ShortcodeArguments.Known(template).ToDictionary(name => name, _ => (object?)null, StringComparer.Ordinal);
        var arguments = slot.Arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
        foreach ((string name, string value) in arguments)
        {
            values[name] = value;
        }

        string? source = arguments.GetValueOrDefault("src");
        SourceFileViews files = SourceFileViews.Resolve(page, source, arguments.GetValueOrDefault("alt") ?? arguments.GetValueOrDefault("title") ?? "", services);
        values["file"] = files.File;
        values["image"] = files.Image;
        values["poster_image"] = SourceFileViews.Resolve(page, arguments.GetValueOrDefault("poster"), alt: "", services).Image;
        values["captions_file"] = SourceFileViews.Resolve(page, arguments.GetValueOrDefault("captions"), alt: "", services).File;
        values["body"] = body;
        return values;
    }

    private void ReportUnknown(Page page, ShortcodeSlot slot)
    {
        string? nearest = NearestName.Find(slot.Name, services.Library.ShortcodeNames);
        string known = string.Join(", ", services.Library.ShortcodeNames.Select(name => $"`{name}`"));
        diagnostics.Report(
            TemplateRules.UnknownShortcode,
            new Label(page.SourcePath, slot.NameSpan),
            nearest is null
                ? new LocalText($"there are {known}", $"可用的短代码：{known}")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"unknown shortcode `{slot.Name}`", $"未知的短代码 `{slot.Name}`"));
    }
}
