using Parkpress.Assets;
using Parkpress.Content;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Templates;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Views;
using Parkpress.Tests.TinySites;
using Scriban;
using Scriban.Syntax;

namespace Parkpress.Tests.Templates;

/// <summary>Renders texts as templates of one site, by our nodes and by Scriban's own.</summary>
internal sealed class TemplateStage
{
    private readonly ContentLibrary _content;
    private readonly Site _site;
    private readonly TemplateLibrary _library;
    private readonly AssetCatalog _assets;
    private readonly JsonScratch _scratch = new();

    public TemplateStage(string files)
    {
        using TinySite tiny = TinySite.Of(files);
        var diagnostics = new DiagnosticBag();
        SourceTree sources = SourceTree.Scan(tiny.Root, configFile: null, diagnostics);
        SiteConfig config = SiteConfigReader.Read(sources, null, diagnostics);
        _content = new ContentReader(sources, config, ContentStorage.MakeTemporary(), parallelism: 1).ReadAll(diagnostics, default);
        _library = TemplateLibrary.Read(sources, diagnostics);
        _site = SiteAssembler.Assemble(sources, config, new SiteOptions(TinySite.Now, false, false), _content, diagnostics);
        _assets = AssetBuilder.Build(sources, FileReferences.Find(_site), config, 1, diagnostics, default);
        Assert.False(diagnostics.HasErrors);
    }

    /// <summary>What both make of a template on the page at an address: the output, or the message of the error.</summary>
    /// <param name="isCompiled">False when the template is left to Scriban as a whole.</param>
    public (string Ours, string Scribans) Render(string template, string address, out bool isCompiled)
    {
        Template parsed = Template.Parse(template, "templates/layouts/generated.html", lexerOptions: new() { KeepTrivia = false });
        Assert.False(parsed.HasErrors, $"{template}: {string.Join(' ', parsed.Messages)}");
        CompiledTemplate? compiled = CompiledTemplate.TryMake(parsed.Page!, _library.Globals);
        var source = new TemplateSource("generated", new SourceText("templates/layouts/generated.html", template), parsed, compiled);
        isCompiled = compiled is not null;
        return (Run(_library, source, address), Run(_library.WithoutNodes(), source with { Compiled = null }, address));
    }

    /// <summary>What our nodes make of a template on the page at an address: the output, the message of the error, or null for what is no template.</summary>
    public string? TryRender(string template, string address)
    {
        Template parsed = Template.Parse(template, "templates/layouts/generated.html", lexerOptions: new() { KeepTrivia = false });
        if (parsed.HasErrors)
        {
            return null;
        }

        CompiledTemplate? compiled = CompiledTemplate.TryMake(parsed.Page!, _library.Globals);
        return Run(_library, new TemplateSource("generated", new SourceText("templates/layouts/generated.html", template), parsed, compiled), address);
    }

    private string Run(TemplateLibrary library, TemplateSource template, string address)
    {
        var services = new TemplateServices(_site, library, _assets, new BuildInfo("1", "test"));
        var context = new PageTemplateContext(services);
        Page page = _site.Pages.Single(page => page.Permalink.Value == address);
        var output = new Utf8Output();
        context.PushOutput(output);
        var view = new PageView(page, pager: null, services, _scratch, () => new Html(_content.Bodies.LoadContent(page.Document).Html));
        TemplateScope.StartPage(context, page, view, pager: null);
        try
        {
            context.Run(template, call: null);
            return output.ToString();
        }
        catch (ScriptRuntimeException exception)
        {
            return "error: " + exception.OriginalMessage;
        }
    }
}
