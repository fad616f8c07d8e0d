using System.Globalization;
using Parkpress.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>
/// Scriban's context with our rules: output is escaped unless it is <see cref="Html"/>, unknown names are errors, and every limit is
/// set on purpose. One for each thread, used again for page after page.
/// </summary>
internal sealed class PageTemplateContext : TemplateContext
{
    // Far above any real page; they exist so that a mistaken loop ends with a message that names the template.
    private const int MaxLoopSteps = 20_000_000;
    private const int MaxDepth = 64;

    private readonly List<TemplateCall> _calls = [];

    public PageTemplateContext(TemplateServices services)
        : base(services.BuiltIns)
    {
        Services = services;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        LimitToString = 0;
        LoopLimit = MaxLoopSteps;
        RecursiveLimit = MaxDepth;
        ObjectRecursionLimit = MaxDepth;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        NewLine = "\n";
    }

    public TemplateServices Services { get; }

    /// <summary>The page in hand, for functions that resolve paths; null inside a cached partial.</summary>
    public Model.Page? Page { get; set; }

    /// <summary>The calls that were open when the last error was thrown, outermost first.</summary>
    public IReadOnlyList<TemplateCall> FailedCalls { get; private set; } = [];

    /// <summary>Renders a template into the current output.</summary>
    /// <param name="call">The call that asks for it; null for a layout.</param>
    public void Run(TemplateSource template, TemplateCall? call)
    {
        if (_calls.Count >= MaxDepth)
        {
            throw new Scriban.Syntax.ScriptRuntimeException(
                call?.Span ?? default, $"`{template.Name}` includes itself without end");
        }

        if (call is not null)
        {
            _calls.Add(call);
        }

        PushSourceFile(template.Text.Path);
        try
        {
            Evaluate(template.Template.Page!);
        }
        finally
        {
            PopSourceFile();
            if (call is not null)
            {
                _calls.RemoveAt(_calls.Count - 1);
            }
        }
    }

    /// <summary>For an exception filter: notes the open calls before they unwind. Always false.</summary>
    public bool NoteCalls()
    {
        if (FailedCalls.Count < _calls.Count)
        {
            FailedCalls = [.. _calls];
        }

        return false;
    }

    /// <summary>Makes the context ready for another page, also after an error.</summary>
    public void Restart()
    {
        FailedCalls = [];
        _calls.Clear();
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                WriteEscaped(text);
                break;
            case Html html:
                Write(html.Value);
                break;
            case int number:
                Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            // A captured block was escaped when it was written.
            case StringBuilderOutput captured:
                Write(captured.ToString());
                break;
            default:
                WriteEscaped(ObjectToString(textAsObject) ?? "");
                break;
        }

        return this;
    }

    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        Html html => html.Value,
        Views.DateView date => date.ToString(),
        StringBuilderOutput captured => captured.ToString(),
        Views.View => throw new InvalidOperationException("an object cannot be printed; name one of its members"),
        _ => base.ObjectToString(value, nested),
    };

    private void WriteEscaped(string text) => Write(HtmlText.Escape(text));
}
