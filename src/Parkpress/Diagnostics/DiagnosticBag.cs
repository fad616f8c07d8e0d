using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parkpress.Diagnostics;

/// <summary>Collects findings. Not safe for threads: parallel stages use one bag per item and merge in order.</summary>
public sealed class DiagnosticBag
{
    private readonly FrozenDictionary<string, Severity> _severities;
    private readonly List<Diagnostic> _items = [];

    /// <summary>An empty bag with every rule at its own severity.</summary>
    public DiagnosticBag()
        : this(FrozenDictionary<string, Severity>.Empty)
    {
    }

    /// <summary>An empty bag.</summary>
    /// <param name="severities">Severities by rule code, as <c>site.yml</c> sets them.</param>
    public DiagnosticBag(FrozenDictionary<string, Severity> severities) => _severities = severities;

    /// <summary>Warnings become errors, those too that other bags collected.</summary>
    public bool IsStrict { get; init; }

    /// <summary>True when a finding of severity <see cref="Severity.Error"/> was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The findings so far, in the order in which they were reported.</summary>
    internal IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Number of findings.</summary>
    public int Count => _items.Count;

    /// <summary>A new bag with the same severities, for one item of a parallel stage.</summary>
    public DiagnosticBag Fork() => new(_severities) { IsStrict = IsStrict };

    /// <summary>True when findings of the rule are dropped, so that nobody need work them out.</summary>
    public bool IsOff(Rule rule) => SeverityOf(rule) == Severity.Off;

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">Its kind.</param>
    /// <param name="primary">Where it is.</param>
    /// <param name="help">The cure.</param>
    /// <param name="message">The problem; the rule's title when absent.</param>
    /// <param name="secondary">Other places that matter.</param>
    /// <param name="notes">Further facts.</param>
    public void Report(
        Rule rule,
        Label primary,
        LocalText help,
        LocalText? message = null,
        ImmutableArray<Label> secondary = default,
        ImmutableArray<LocalText> notes = default)
    {
        Severity severity = SeverityOf(rule);
        if (severity == Severity.Off)
        {
            return;
        }

        Add(new Diagnostic(
            rule, severity, message ?? rule.Title, primary, secondary.IsDefault ? [] : secondary, help, notes.IsDefault ? [] : notes));
    }

    /// <summary>Adds findings made elsewhere, in their order.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Adds what <paramref name="other"/> collected, in its order.</summary>
    public void Merge(DiagnosticBag other) => AddRange(other._items);

    /// <summary>All findings, sorted by file, place and code; a finding reported twice is kept once.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
    [
        .. _items
            .DistinctBy(d => (d.Rule.Code, d.Primary.Path, d.Primary.Span, d.Message))
            .OrderBy(d => d.Primary.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Primary.Span.Start)
            .ThenBy(d => d.Rule.Code, StringComparer.Ordinal),
    ];

    private Severity SeverityOf(Rule rule) => rule.IsFixed ? rule.Severity : _severities.GetValueOrDefault(rule.Code, rule.Severity);

    private void Add(Diagnostic found)
    {
        Diagnostic diagnostic = IsStrict && found.Severity == Severity.Warning ? found with { Severity = Severity.Error } : found;
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }
}
