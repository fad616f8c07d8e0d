using System.Collections.Immutable;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Findings;

/// <summary>What an example of a rule led to.</summary>
/// <param name="Items">The findings, in the order of a run.</param>
/// <param name="FindSource">The text of a file by its path.</param>
/// <param name="Folder">The temporary folder of the example, whose name no golden file may hold.</param>
internal sealed record FindingsReport(ImmutableArray<Diagnostic> Items, Func<string, SourceText?> FindSource, string Folder)
{
    // The width of a terminal that nobody has touched.
    private static readonly DiagnosticTextRenderer Renderer = new(new TextRenderOptions { Width = 80 });

    /// <summary>Builds the site, writes nothing of it, and keeps what was found.</summary>
    public static FindingsReport Of(TinySite site) => Of(site, site.Options with { LastStage = BuildStage.Render });

    public static FindingsReport Of(TinySite site, BuildOptions options)
    {
        BuiltSite built = site.Build(options);
        return new FindingsReport(built.Result.Diagnostics, built.Result.FindSource, Path.GetDirectoryName(site.Root)!);
    }

    /// <summary>Every text that a reader of these findings sees.</summary>
    public IEnumerable<LocalText> Texts =>
        Items.SelectMany(item => (LocalText[])[item.Message, item.Help, item.Primary.Text, .. item.Secondary.Select(label => label.Text), .. item.Notes])
            .Where(text => text.In(Language.English).Length + text.In(Language.Chinese).Length > 0);

    /// <summary>All findings in English, then all in Chinese, as the command line prints them.</summary>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (Language language in (Language[])[Language.English, Language.Chinese])
        {
            foreach (Diagnostic item in Items)
            {
                text.Append(Renderer.Render(item, FindSource, language)).Append('\n');
            }
        }

        // Windows writes its own separator into paths of the machine.
        return text.ToString().Replace(Folder + Path.DirectorySeparatorChar, "<folder>/", StringComparison.Ordinal).TrimEnd('\n') + "\n";
    }
}
