using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Incremental;

/// <summary>Keeps findings between builds.</summary>
internal static class DiagnosticCodec
{
    public static void Write(RecordWriter writer, Diagnostic finding)
    {
        writer.Text(finding.Rule.Code);
        writer.Byte((byte)finding.Severity);
        WriteText(writer, finding.Message);
        WriteLabel(writer, finding.Primary);
        writer.List(finding.Secondary, WriteLabel);
        WriteText(writer, finding.Help);
        writer.List(finding.Notes, WriteText);
    }

    /// <summary>A finding as it was written.</summary>
    /// <param name="findRule">Finds a rule by its code; null for a rule that no longer exists.</param>
    /// <exception cref="InvalidDataException">There is no such finding.</exception>
    public static Diagnostic Read(ref RecordReader reader, Func<string, Rule?> findRule)
    {
        Rule rule = findRule(reader.Text()) ?? throw new InvalidDataException();
        var severity = (Severity)reader.Byte();
        return new Diagnostic(
            Enum.IsDefined(severity) ? rule : throw new InvalidDataException(),
            severity,
            ReadText(ref reader),
            ReadLabel(ref reader),
            ImmutableArray.Create(reader.List(ReadLabel)),
            ReadText(ref reader),
            ImmutableArray.Create(reader.List(ReadText)));
    }

    public static void WriteSpan(RecordWriter writer, TextSpan span)
    {
        writer.Number(span.Start);
        writer.Number(span.Length);
    }

    public static TextSpan ReadSpan(ref RecordReader reader)
    {
        int start = reader.Int32();
        return new TextSpan(start, checked(start + reader.Int32()));
    }

    private static void WriteText(RecordWriter writer, LocalText text)
    {
        writer.Text(text.English);
        writer.Text(text.Chinese);
    }

    private static LocalText ReadText(ref RecordReader reader) => new(reader.TextOrNull()!, reader.TextOrNull()!);

    private static void WriteLabel(RecordWriter writer, Label label)
    {
        writer.Text(label.Path);
        WriteSpan(writer, label.Span);
        WriteText(writer, label.Text);
    }

    private static Label ReadLabel(ref RecordReader reader) => new(reader.Text(), ReadSpan(ref reader), ReadText(ref reader));
}
