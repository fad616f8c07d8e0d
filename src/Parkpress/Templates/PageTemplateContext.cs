using Parkpress.Profiling;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;
using Parkpress.Templates.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>
/// Scriban's context with our rules: output is escaped unless it is <see cref="Html"/>, unknown names are errors, and every limit is
/// set on purpose. One for each thread, used again for page after page; not after an error.
/// </summary>
/// <remarks>
/// Variables have numbers and stand in two arrays, the names without a dollar sign in <see cref="Globals"/>, the others in a stack of
/// frames, one for each call of a template. Templates that Scriban renders by itself see the former through <see cref="GlobalScope"/>.
/// </remarks>
internal sealed class PageTemplateContext : TemplateContext
{
    /// <summary>Stands for a variable that has no value.</summary>
    public static readonly object Undefined = new();

    // Far above any real page; they exist so that a mistaken loop ends with a message that names the template.
    private const int MaxLoopSteps = 20_000_000;
    private const int MaxDepth = 64;
    private const int MaxKeptOutputs = 8;

    // A page takes milliseconds. This is for what steps and depth do not bound: expensive steps, and calls that branch.
    private const long MaxMilliseconds = 8_000;
    private const long MaxAllocated = 1L << 30;
    private const int EvaluationsBetweenChecks = 64;

    private readonly List<TemplateCall> _calls = [];
    private readonly Stack<(int Number, object? Value)> _outerLoopVariables = new();
    private readonly Stack<Utf8Output> _spareOutputs = new();
    private readonly Stack<Utf8Output> _keptOutputs = new();
    private readonly GlobalScope _scope;
    private readonly object?[] _initialGlobals;
    private object?[] _locals = new object?[64];
    private int _frame;
    private int _top;
    private int _loopDepth;
    private int _loopSteps;
    private object? _function;
    private long _startedAt;
    private long _allocatedBefore;
    private int _evaluations;

    public PageTemplateContext(TemplateServices services)
        : base(services.BuiltIns)
    {
        Services = services;
        Recording = services.Recording?.OfThisThread();
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
        _initialGlobals = [.. services.Library.Globals.All.Select(name => services.BuiltIns.TryGetValue(name, out object? value) ? value : Undefined)];
        Globals = [.. _initialGlobals];
        _scope = new GlobalScope(this, services.Library.Globals);
        PushGlobal(_scope);
    }

    public TemplateServices Services { get; }

    /// <summary>Notes what templates look at; null where nobody asks, as inside a cached partial, which is held against what it comes to.</summary>
    public Observer? Observer { get; init; }

    /// <summary>Notes what templates take; null when nobody asks.</summary>
    public ThreadRecording? Recording { get; }

    /// <summary>The page in hand, for functions that resolve paths; null inside a cached partial.</summary>
    public Model.Page? Page { get; private set; }

    /// <summary>The variables without a dollar sign, by number; <see cref="Undefined"/> where there is none.</summary>
    public object?[] Globals { get; }

    /// <summary>What the last statement asked of the loop around it.</summary>
    public LoopFlow Flow { get; set; }

    /// <summary>Where the page itself is written; null while only a part of one is rendered.</summary>
    public Utf8Output? PageOutput { get; set; }

    /// <summary>The call whose value will be printed as it is; for <see cref="NoteCached"/>.</summary>
    public SourceSpan PrintedCall { get; set; }

    /// <summary>The calls that were open when the last error was thrown, outermost first.</summary>
    public IReadOnlyList<TemplateCall> FailedCalls { get; private set; } = [];

    /// <summary>Makes the context ready for a page, or for a cached partial.</summary>
    public void Start(Model.Page? page)
    {
        Page = page;
        _startedAt = Environment.TickCount64;
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        FailedCalls = [];
        _calls.Clear();
        while (_keptOutputs.TryPop(out Utf8Output? output))
        {
            ReturnOutput(output);
        }

        _scope.Clear();
        _initialGlobals.CopyTo(Globals, 0);
    }

    /// <summary>Renders a template into the current output.</summary>
    /// <param name="call">The call that asks for it; null for a layout.</param>
    /// <param name="arguments">Its variables with a dollar sign.</param>
    public void Run(TemplateSource template, TemplateCall? call, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (template.Compiled is { } compiled)
        {
            int frame = OpenFrame(compiled);
            foreach ((string name, object? value) in arguments)
            {
                if (compiled.Locals.TryFind(name, out int number))
                {
                    LocalOf(frame, number) = value;
                }
            }

            RunFrame(template, call, frame);
            return;
        }

        Open(template, call);
        PushLocal();
        try
        {
            foreach ((string name, object? value) in arguments)
            {
                SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value);
            }

            Evaluate(template.Template.Page!);
        }
        finally
        {
            PopLocal();
            Close(call);
        }
    }

    /// <summary>Makes room for the variables of one call.</summary>
    /// <returns>The frame, for <see cref="LocalOf"/> and <see cref="RunFrame"/>.</returns>
    public int OpenFrame(CompiledTemplate template)
    {
        int frame = _top;
        _top += template.Locals.Count;
        if (_locals.Length < _top)
        {
            Array.Resize(ref _locals, _top * 2);
        }

        _locals.AsSpan(frame, _top - frame).Fill(Undefined);
        return frame;
    }

    /// <summary>A variable of the template that is running.</summary>
    public ref object? Local(int number) => ref _locals[_frame + number];

    /// <summary>A variable of a call that is being prepared.</summary>
    public ref object? LocalOf(int frame, int number) => ref _locals[frame + number];

    /// <summary>Renders a template whose frame is open.</summary>
    public void RunFrame(TemplateSource template, TemplateCall? call, int frame)
    {
        Open(template, call);
        int outer = _frame;
        _frame = frame;
        try
        {
            template.Compiled!.Body?.Run(this);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(template.Template.Page!.Span, exception.Message, exception);
        }
        finally
        {
            Flow = LoopFlow.Next;
            _frame = outer;
            _top = frame;
            Close(call);
        }
    }

    /// <summary>Renders a block of the template that is running into an output of its own.</summary>
    public Html Capture(ScriptBlockStatement? block)
    {
        Utf8Output output = RentOutput();
        PushOutput(output);
        try
        {
            if (block is not null)
            {
                Evaluate(block);
            }
        }
        finally
        {
            Flow = LoopFlow.Next;
            PopOutput();
        }

        return Keep(output);
    }

    /// <summary>What was written to a rented output, which goes back by itself; valid until the next page starts.</summary>
    public Html Keep(Utf8Output output)
    {
        // A few are kept as they are; a page that makes many must not hold as many buffers.
        if (_keptOutputs.Count < MaxKeptOutputs)
        {
            _keptOutputs.Push(output);
            return new Html(output.WrittenMemory);
        }

        Html html = output.ToHtml();
        ReturnOutput(output);
        return html;
    }

    /// <summary>An empty output for a while.</summary>
    public Utf8Output RentOutput() => _spareOutputs.TryPop(out Utf8Output? output) ? output : new Utf8Output();

    public void ReturnOutput(Utf8Output output)
    {
        output.Clear();
        _spareOutputs.Push(output);
    }

    /// <summary>Notes that a cached partial is used: where it stands when it is printed right into the page, else what it comes to.</summary>
    /// <param name="name">Its name and key.</param>
    /// <param name="html">What it comes to.</param>
    /// <param name="call">Who asks for it.</param>
    public void NoteCached(string name, Html html, SourceSpan call)
    {
        bool isPrinted = PageOutput is not null && ReferenceEquals(Output, PageOutput) && PrintedCall.Equals(call);
        PrintedCall = default;
        if (isPrinted)
        {
            Observer?.Insert(name, PageOutput!.Written.Length, html.Bytes.Length);
        }
        else
        {
            Observer?.See(ObservationKind.Cached, name);
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

    /// <summary>What a name stands for: a function that is not given arguments is called without.</summary>
    public object? CallIfFunction(ScriptExpression caller, object? value) => value switch
    {
        // A cast to an interface is slow for what has none: first ask for the usual kinds, those without descendants before the others.
        null or string or SummaryView or PageView or SiteView or LinkView or bool or int or DateView or SummaryList or Html or object[] or View => value,
        IScriptCustomFunction => CallForeign(new ForeignCall(caller, arguments: null), value),
        _ => value,
    };

    /// <summary>Has Scriban call a function.</summary>
    public object? CallForeign(ForeignCall call, object? function)
    {
        _function = function;
        return base.Evaluate(call, aliasReturnedFunction: false);
    }

    /// <summary>The function of the last <see cref="CallForeign"/>.</summary>
    public object? TakeFunction()
    {
        object? function = _function;
        _function = null;
        return function;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_evaluations % EvaluationsBetweenChecks == 0)
        {
            CheckBudget(scriptNode?.Span ?? default);
        }

        return scriptNode switch
        {
            IPathNode path when aliasReturnedFunction => path.Read(this),
            ICompiledNode => scriptNode.Evaluate(this),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Output is not Utf8Output output)
        {
            return WriteText(textAsObject);
        }

        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                output.AppendEscaped(text);
                break;
            case Html html:
                html.WriteTo(output);
                break;
            case int number:
                output.Append(number);
                break;
            // A captured block was escaped when it was written.
            case StringBuilderOutput captured:
                output.Append(captured.ToString());
                break;
            default:
                output.AppendEscaped(ObjectToString(textAsObject));
                break;
        }

        return this;
    }

    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        Html html => html.Value,
        DateView date => date.ToString(),
        StringBuilderOutput captured => captured.ToString(),
        View => throw new InvalidOperationException("an object cannot be printed; name one of its members"),
        _ => base.ObjectToString(value, nested),
    };

    /// <summary>Enters a loop. Nested loops count their steps together.</summary>
    public void EnterLoop()
    {
        if (_loopDepth++ == 0)
        {
            _loopSteps = 0;
        }
    }

    public void ExitLoop() => _loopDepth--;

    public void StepLoop(ScriptNode loop)
    {
        if (++_loopSteps > MaxLoopSteps)
        {
            throw new ScriptRuntimeException(loop.Span, $"Exceeding number of iteration limit `{MaxLoopSteps}` for loop statement.");
        }

        CheckBudget(loop.Span);
    }

    private void CheckBudget(SourceSpan place)
    {
        // A site of a million pages has lists that walk through all of them.
        if (Environment.TickCount64 - _startedAt > MaxMilliseconds + (Services.Model.Pages.Length / 50))
        {
            throw new ScriptRuntimeException(place, $"the page takes longer than {MaxMilliseconds / 1000} seconds");
        }

        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > MaxAllocated)
        {
            throw new ScriptRuntimeException(place, "the page takes more than 1 GiB of memory");
        }
    }

    /// <summary>Breaks off what is running, up to the loop around it; false outside of a loop.</summary>
    public bool TryLeave(LoopFlow flow)
    {
        if (_loopDepth == 0)
        {
            return false;
        }

        Flow = flow;
        return true;
    }

    // Templates that Scriban renders keep the variables of their loops where all others see them.
    public override void SetLoopVariable(ScriptVariable variable, object? value)
    {
        if (variable.Scope == ScriptVariableScope.Global && Services.Library.Globals.TryFind(variable.Name, out int number))
        {
            Globals[number] = value;
        }
        else
        {
            base.SetLoopVariable(variable, value);
        }
    }

    protected override void OnEnterLoop(ScriptLoopStatementBase loop)
    {
        foreach (string name in LoopVariables(loop))
        {
            if (Services.Library.Globals.TryFind(name, out int number))
            {
                _outerLoopVariables.Push((number, Globals[number]));
            }
        }
    }

    protected override void OnExitLoop(ScriptLoopStatementBase loop)
    {
        foreach (string name in LoopVariables(loop))
        {
            if (Services.Library.Globals.TryFind(name, out _))
            {
                (int number, object? value) = _outerLoopVariables.Pop();
                Globals[number] = value;
            }
        }
    }

    private static IEnumerable<string> LoopVariables(ScriptLoopStatementBase loop) =>
        loop is ScriptForStatement { Variable: ScriptVariableGlobal item } ? [item.Name, "for", "tablerow"] : ["for", "tablerow", "while"];

    private void Open(TemplateSource template, TemplateCall? call)
    {
        if (_calls.Count >= MaxDepth)
        {
            throw new ScriptRuntimeException(call?.Span ?? default, $"`{template.Name}` includes itself without end");
        }

        CheckBudget(call?.Span ?? template.Template.Page!.Span);
        Observer?.See(ObservationKind.Template, template.Text.Path);
        if (call is not null)
        {
            _calls.Add(call);
        }

        Recording?.BeginTemplate(template.Text.Path);
    }

    private void Close(TemplateCall? call)
    {
        Recording?.EndTemplate();
        if (call is not null)
        {
            _calls.RemoveAt(_calls.Count - 1);
        }
    }

    /// <summary>The same for an output of Scriban's, as inside <c>capture</c>.</summary>
    private TemplateContext WriteText(object? value) => value switch
    {
        null => this,
        Html html => Write(html.Value),
        StringBuilderOutput captured => Write(captured.ToString()),
        _ => Write(Text.HtmlText.Escape(ObjectToString(value) ?? "")),
    };
}
