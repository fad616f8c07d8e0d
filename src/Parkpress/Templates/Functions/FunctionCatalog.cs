using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Scriban.Functions;
using Scriban.Runtime;

namespace Parkpress.Templates.Functions;

/// <summary>Every function of templates; to add one, write it beside this file and add a line.</summary>
internal static class FunctionCatalog
{
    /// <summary>In the order of the reference.</summary>
    public static ImmutableArray<TemplateFunction> All { get; } =
    [
        new IncludeFunction(),
        new CachedFunction(),
        new ShellFunction(),
        new UrlFunction(isAbsolute: false),
        new UrlFunction(isAbsolute: true),
        new AssetFunction(),
        new PictureFunction(),
        new QrFunction(),
        new DateFormatFunction(),
        new JsonFunction(),
        new RawFunction(),
        new SectionFunction(isRecent: false),
        new SectionFunction(isRecent: true),
    ];

    /// <summary>Scriban's pure functions and ours. Left out: clock, random numbers, files, and <c>html</c>, whose work is done for every value.</summary>
    // Scriban finds a few of these by reflection, string.slice among them; trimming must leave their methods.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RegexFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ScriptObject.From is kept with the other methods; nothing calls it.")]
    public static ScriptObject MakeBuiltIns()
    {
        var builtIns = new ScriptObject();
        builtIns.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        foreach ((string name, Func<ScriptObject> make) in (ReadOnlySpan<(string, Func<ScriptObject>)>)
            [("array", static () => new ArrayFunctions()), ("math", MakeMath), ("object", MakeObject), ("regex", static () => new RegexFunctions()), ("string", static () => new StringFunctions())])
        {
            builtIns.SetValue(name, new LazyFunctions(make), readOnly: true);
        }

        var date = new ScriptObject();
        foreach (TemplateFunction function in All)
        {
            if (function is DateFormatFunction)
            {
                date.SetValue("format", function, readOnly: true);
            }
            else if (!function.Name.Contains('.', StringComparison.Ordinal))
            {
                builtIns.SetValue(function.Name, function, readOnly: true);
            }
        }

        builtIns.SetValue("date", date, readOnly: true);
        return builtIns;
    }

    private static MathFunctions MakeMath()
    {
        var math = new MathFunctions();

        // These two answer differently each time.
        math.Remove("random");
        math.Remove("uuid");
        return math;
    }

    private static ObjectFunctions MakeObject()
    {
        var functions = new ObjectFunctions();
        functions.SetValue("to_json", new ToJsonFunction(), readOnly: true);
        return functions;
    }
}
