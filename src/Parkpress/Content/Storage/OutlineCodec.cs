using System.Collections.Immutable;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>Keeps outlines of bodies between builds.</summary>
internal static class OutlineCodec
{
    public static void Write(RecordWriter writer, BodyOutline body)
    {
        writer.List(body.Headings, static (writer, heading) =>
        {
            writer.Number(heading.Level);
            writer.Text(heading.Id);
            writer.Text(heading.Text);
        });
        writer.List(body.Anchors, static (writer, anchor) => writer.Text(anchor));
        writer.List(body.Links, static (writer, link) =>
        {
            writer.Text(link.Target);
            DiagnosticCodec.WriteSpan(writer, link.Span);
            writer.Byte((byte)link.Kind);
        });
        writer.List(body.Shortcodes, static (writer, call) =>
        {
            writer.Text(call.Name);
            DiagnosticCodec.WriteSpan(writer, call.NameSpan);
            WriteArguments(writer, call.Arguments);
            writer.Flag(call.HasBody);
        });
        writer.Text(body.Summary);
        writer.Number(body.WordCount);
        writer.Number(body.OtherWordCount);
        writer.Flag(body.IsEmpty);
    }

    /// <exception cref="InvalidDataException">No outline was written here.</exception>
    public static BodyOutline Read(ref RecordReader reader) => new(
        [.. reader.List(static (ref reader) => new Heading(reader.Int32(), reader.Text(), reader.Text()))],
        [.. reader.List(static (ref reader) => reader.Text())],
        [.. reader.List(static (ref reader) => new LinkReference(reader.Text(), DiagnosticCodec.ReadSpan(ref reader), (LinkKind)reader.Byte()))],
        [.. reader.List(static (ref reader) => new ShortcodeUse(reader.Text(), DiagnosticCodec.ReadSpan(ref reader), ReadArguments(ref reader), reader.Flag()))],
        reader.Text(),
        reader.Int32(),
        reader.Int32(),
        reader.Flag());

    public static void WriteArguments(RecordWriter writer, ImmutableArray<ShortcodeArgument> arguments) =>
        writer.List(arguments, static (writer, argument) =>
        {
            writer.Text(argument.Name);
            writer.Text(argument.Value);
            DiagnosticCodec.WriteSpan(writer, argument.ValueSpan);
            DiagnosticCodec.WriteSpan(writer, argument.NameSpan);
        });

    public static ImmutableArray<ShortcodeArgument> ReadArguments(ref RecordReader reader) =>
    [
        .. reader.List(static (ref reader) =>
            new ShortcodeArgument(reader.Text(), reader.Text(), DiagnosticCodec.ReadSpan(ref reader)) { NameSpan = DiagnosticCodec.ReadSpan(ref reader) }),
    ];
}
