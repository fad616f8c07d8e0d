using System.Globalization;
using System.Text;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Text;

namespace Parkpress.Outputs;

/// <summary>Old addresses: a page that leads on for any host, and <c>_redirects</c> for hosts that know it.</summary>
internal sealed class RedirectOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        var rules = new StringBuilder();
        Page[] moved = [.. scope.Site.Pages.Where(page => page.FrontMatter.Find(FieldCatalog.Aliases) is not null)];
        var taken = moved.Length == 0 ? [] : scope.Site.Pages.Select(page => page.Permalink.CollisionKey).ToHashSet(StringComparer.Ordinal);
        foreach (Page page in moved)
        {
            foreach (Spanned<string> alias in page.FrontMatter.List(FieldCatalog.Aliases))
            {
                // An address that is taken was reported with the pages; one finding is enough.
                if (!taken.Add(Permalink.FromAuthor(alias.Value).CollisionKey))
                {
                    continue;
                }

                // As a folder, so that hosts serve it as HTML whatever the old address ended with.
                string old = alias.Value.TrimEnd('/') + "/";
                rules.Append(CultureInfo.InvariantCulture, $"{scope.Urls.Path(alias.Value)} {scope.Urls.Path(page.Permalink.Value)} 301\n");
                yield return new BytesFile(old[1..] + "index.html", OutputKind.Other, page.SourcePath, (_, _) => Write(page, scope));
            }
        }

        if (rules.Length > 0)
        {
            yield return new BytesFile("_redirects", OutputKind.Other, source: null, (_, _) => Encoding.UTF8.GetBytes(rules.ToString()));
        }
    }

    private static byte[] Write(Page page, OutputScope scope)
    {
        string address = scope.Urls.Absolute(page.Permalink.Value);
        string path = scope.Urls.Path(page.Permalink.Value);
        string title = HtmlText.Escape(page.Title);
        return Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="{HtmlText.Escape(scope.Site.Config.Language)}">
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width">
            <link rel="canonical" href="{HtmlText.Escape(address)}">
            <meta http-equiv="refresh" content="0; url={HtmlText.Escape(path)}">
            <p>本页已移至 <a href="{HtmlText.Escape(path)}">{title}</a></p>

            """.ReplaceLineEndings("\n"));
    }
}
