using System.Collections;
using Parkpress.Incremental;
using Parkpress.Templates.Views;

namespace Parkpress.Templates.Observations;

/// <summary>Fingerprints a value that templates see. Pages, sections and terms count as what they are, not as what stands in them: who looks into one notes that.</summary>
internal static class ValueFingerprint
{
    public static Fingerprint Of(object? value)
    {
        var writer = new RecordWriter();
        Write(writer, value);
        return Fingerprint.Of(writer.Written);
    }

    /// <exception cref="ArgumentException">Nobody has said how such a value is told from another.</exception>
    private static void Write(RecordWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Text(null);
                break;
            case string text:
                writer.Text("text");
                writer.Text(text);
                break;
            case int number:
                writer.Text("number");
                writer.Signed(number);
                break;
            case bool flag:
                writer.Text("flag");
                writer.Flag(flag);
                break;
            case Html html:
                writer.Text("html");
                writer.Text(html.Value);
                break;
            case IIdentified identified:
                writer.Text(identified.Identity);
                break;
            case SummaryList list:
                writer.Text("pages");
                writer.Fingerprint(list.Identity);
                break;
            case View view:
                WriteView(writer, view);
                break;
            case Functions.TemplateFunction function:
                writer.Text(function.Name);
                break;
            case IList list:
                writer.Text("list");
                writer.Number(list.Count);
                foreach (object? item in list)
                {
                    Write(writer, item);
                }

                break;
            default:
                throw new ArgumentException($"a value of type {value.GetType()} cannot be fingerprinted", nameof(value));
        }
    }

    private static void WriteView(RecordWriter writer, View view)
    {
        string[] members = [.. view.GetMembers()];
        writer.Text("view");
        writer.Number(members.Length);
        foreach (string member in members)
        {
            writer.Text(member);
            Write(writer, view.Peek(member));
        }
    }
}
