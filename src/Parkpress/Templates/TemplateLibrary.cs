using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Templates.Nodes;
using Scriban;
using Scriban.Parsing;

namespace Parkpress.Templates;

/// <summary>Every layout, partial and shortcode, parsed once.</summary>
internal sealed class TemplateLibrary
{
    private const string Layouts = "templates/layouts/";
    private const string Partials = "templates/partials/";
    private const string Shortcodes = "templates/shortcodes/";
    private const string Extension = ".html";

    private static readonly LexerOptions LexerOptions = new() { KeepTrivia = false };

    private readonly FrozenDictionary<string, TemplateSource> _byPath;

    private readonly FrozenDictionary<string, TemplateSource> _partials;

    private TemplateLibrary(FrozenDictionary<string, TemplateSource> byPath, VariableNames globals)
    {
        _byPath = byPath;
        _partials = byPath.Where(pair => pair.Key.StartsWith(Partials, StringComparison.Ordinal))
            .ToFrozenDictionary(pair => pair.Value.Name, pair => pair.Value, StringComparer.Ordinal);
        Globals = globals;
    }

    /// <summary>The variables without a dollar sign that templates name.</summary>
    public VariableNames Globals { get; }

    /// <summary>Names of the layouts, such as <c>article</c> or <c>news/article</c>.</summary>
    public IEnumerable<string> LayoutNames => NamesIn(Layouts);

    /// <summary>Every template, by path in ordinal order.</summary>
    public IEnumerable<TemplateSource> All => _byPath.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    public IEnumerable<string> PartialNames => NamesIn(Partials);

    public IEnumerable<string> ShortcodeNames => NamesIn(Shortcodes);

    /// <summary>Parses all templates; one that cannot be parsed is left out, with a diagnostic.</summary>
    public static TemplateLibrary Read(SourceTree sources, DiagnosticBag diagnostics)
    {
        var byPath = new Dictionary<string, TemplateSource>(StringComparer.Ordinal);
        VariableNames globals = TemplateScope.MakeNames();
        SourceFile[] files = [.. sources.Under("templates/").Where(IsTemplate)];
        foreach (TemplateSource template in OrderedParallel.Map(files, Environment.ProcessorCount, diagnostics, (file, bag) => Read(sources, file, bag), CancellationToken.None))
        {
            // One after another, for variables get their numbers in this order.
            byPath.Add(template.Text.Path, template with { Compiled = CompiledTemplate.TryMake(template.Template.Page!, globals) });
        }

        return new TemplateLibrary(byPath.ToFrozenDictionary(StringComparer.Ordinal), globals);
    }

    /// <summary>The same templates, all left to Scriban: the plain way, which the laws compare with.</summary>
    public TemplateLibrary WithoutNodes() => new(
        _byPath.ToFrozenDictionary(pair => pair.Key, pair => pair.Value with { Compiled = null }, StringComparer.Ordinal), Globals);

    /// <summary>The template in that file, or null.</summary>
    public TemplateSource? FindByPath(string path) => _byPath.GetValueOrDefault(path);

    public TemplateSource? FindPartial(string name) => _partials.GetValueOrDefault(name);

    public TemplateSource? FindShortcode(string name) => _byPath.GetValueOrDefault(Shortcodes + name + Extension);

    public TemplateSource? FindLayout(string name) => _byPath.GetValueOrDefault(Layouts + name + Extension);

    /// <summary>The first layout that exists: for each name, that of the section before the general one.</summary>
    public TemplateSource? FindLayout(string? section, ImmutableArray<string> names)
    {
        foreach (string name in names)
        {
            TemplateSource? found = (section is null ? null : FindLayout($"{section}/{name}")) ?? FindLayout(name);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsTemplate(SourceFile file) =>
        file.Path.EndsWith(Extension, StringComparison.Ordinal)
        && (file.Path.StartsWith(Layouts, StringComparison.Ordinal)
            || file.Path.StartsWith(Partials, StringComparison.Ordinal)
            || file.Path.StartsWith(Shortcodes, StringComparison.Ordinal));

    private static TemplateSource? Read(SourceTree sources, SourceFile file, DiagnosticBag diagnostics) =>
        sources.ReadText(file, diagnostics) is { } text && Parse(text, diagnostics) is { } template
            ? new TemplateSource(NameOf(file.Path), text, template, Compiled: null)
            : null;

    private static Template? Parse(SourceText text, DiagnosticBag diagnostics)
    {
        Template template = Template.Parse(text.Text, text.Path, lexerOptions: LexerOptions);
        foreach (LogMessage message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            diagnostics.Report(
                TemplateRules.Syntax,
                new Label(text.Path, TemplateSpans.ToSpan(message.Span, text.Text.Length)),
                new LocalText("correct the template; docs/templates.md shows the syntax", "请修改模板；语法见 docs/templates.md"),
                TemplateMessages.TranslateSyntax(message.Message));
        }

        return template.HasErrors ? null : template;
    }

    private static string NameOf(string path) => path[(path.IndexOf('/', "templates/".Length) + 1)..^Extension.Length];

    private IEnumerable<string> NamesIn(string folder) =>
        _byPath.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(NameOf).Order(StringComparer.Ordinal);
}
