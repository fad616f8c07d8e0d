using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>
/// <c>object.to_json</c>: what Scriban's function of that name writes. Scriban's own serializes by reflection, which a program
/// compiled ahead of time does not have.
/// </summary>
internal sealed class ToJsonFunction : TemplateFunction
{
    private const int MaxDepth = 64;

    public override string Name => "object.to_json";

    public override string Signature => "object.to_json value";

    public override string Meaning => "值的 JSON";

    public override string Example => "{{ object.to_json site.params | raw }}";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, arguments[0], depth: 1, context, span);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value, int depth, PageTemplateContext context, SourceSpan span)
    {
        if (depth > MaxDepth)
        {
            throw new ScriptRuntimeException(span, "Structure is too deeply nested or contains reference loops.");
        }

        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case Html html:
                json.WriteStringValue(html.Value);
                break;
            case bool isTrue:
                json.WriteBooleanValue(isTrue);
                break;
            case int or long or short or byte or sbyte or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case float number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case System.Numerics.BigInteger number:
                json.WriteRawValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case IScriptCustomFunction:
                throw new ScriptRuntimeException(span, "Can not serialize functions to JSON.");
            case IList list:
                WriteList(json, list, depth, context, span);
                break;
            case char or IFormattable and not IScriptObject:
                json.WriteStringValue(context.ObjectToString(value));
                break;
            default:
                WriteObject(json, value, depth, context, span);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, IList list, int depth, PageTemplateContext context, SourceSpan span)
    {
        json.WriteStartArray();
        foreach (object? item in list)
        {
            Write(json, item, depth + 1, context, span);
        }

        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, object value, int depth, PageTemplateContext context, SourceSpan span)
    {
        json.WriteStartObject();
        IObjectAccessor accessor = context.GetMemberAccessor(value);
        foreach (string member in accessor.GetMembers(context, span, value))
        {
            if (accessor.TryGetValue(context, span, value, member, out object? found) && found is not IScriptCustomFunction)
            {
                json.WritePropertyName(member);
                Write(json, found, depth + 1, context, span);
            }
        }

        json.WriteEndObject();
    }
}
