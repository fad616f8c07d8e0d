using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>Keeps the bulk of bodies on disk.</summary>
internal static class BodyCodec
{
    private enum SlotType : byte
    {
        Link = 1,
        Markup,
        FileNote,
        Image,
        Shortcode,
    }

    public static void Write(RecordWriter writer, BodyText body)
    {
        // First, for the search reads nothing else.
        writer.Text(body.PlainText);
        WriteFragment(writer, body.Content);
    }

    /// <summary>The HTML with its slots.</summary>
    /// <exception cref="InvalidDataException">No body was written here.</exception>
    public static BodyFragment ReadContent(ref RecordReader reader)
    {
        reader.SkipText();
        return ReadFragment(ref reader);
    }

    /// <exception cref="InvalidDataException">No body was written here.</exception>
    public static string ReadPlainText(ref RecordReader reader) => reader.Text();

    private static void WriteFragment(RecordWriter writer, BodyFragment fragment)
    {
        writer.Text(fragment.Html);
        writer.List(fragment.Slots, WriteSlot);
    }

    private static BodyFragment ReadFragment(ref RecordReader reader) => new(reader.Text(), [.. reader.List(ReadSlot)]);

    private static void WriteSlot(RecordWriter writer, BodySlot slot)
    {
        writer.Byte((byte)TypeOf(slot));
        writer.Number(slot.Offset);
        DiagnosticCodec.WriteSpan(writer, slot.Span);
        switch (slot)
        {
            case LinkSlot link:
                writer.Text(link.Target);
                break;
            case MarkupSlot markup:
                writer.Text(markup.Html);
                break;
            case FileNoteSlot note:
                writer.Text(note.Target);
                break;
            case ImageSlot image:
                writer.Text(image.Target);
                writer.Text(image.Alt);
                writer.Text(image.Title);
                writer.Text(image.CssClass);
                break;
            case ShortcodeSlot call:
                writer.Text(call.Name);
                DiagnosticCodec.WriteSpan(writer, call.NameSpan);
                OutlineCodec.WriteArguments(writer, call.Arguments);
                writer.Flag(call.Inner is not null);
                WriteFragment(writer, call.Inner ?? BodyFragment.Empty);
                break;
        }
    }

    private static SlotType TypeOf(BodySlot slot) => slot switch
    {
        LinkSlot => SlotType.Link,
        MarkupSlot => SlotType.Markup,
        FileNoteSlot => SlotType.FileNote,
        ImageSlot => SlotType.Image,
        ShortcodeSlot => SlotType.Shortcode,
        _ => throw new ArgumentException($"a slot of type {slot.GetType()} cannot be kept", nameof(slot)),
    };

    private static BodySlot ReadSlot(ref RecordReader reader)
    {
        var type = (SlotType)reader.Byte();
        int offset = reader.Int32();
        TextSpan span = DiagnosticCodec.ReadSpan(ref reader);
        return type switch
        {
            SlotType.Link => new LinkSlot(offset, span, reader.Text()),
            SlotType.Markup => new MarkupSlot(offset, span, reader.Text()),
            SlotType.FileNote => new FileNoteSlot(offset, span, reader.Text()),
            SlotType.Image => new ImageSlot(offset, span, reader.Text(), reader.Text(), reader.TextOrNull(), reader.TextOrNull()),
            SlotType.Shortcode => new ShortcodeSlot(
                offset, span, reader.Text(), DiagnosticCodec.ReadSpan(ref reader), OutlineCodec.ReadArguments(ref reader), ReadInner(ref reader)),
            _ => throw new InvalidDataException(),
        };
    }

    private static BodyFragment? ReadInner(ref RecordReader reader)
    {
        bool hasInner = reader.Flag();
        BodyFragment inner = ReadFragment(ref reader);
        return hasInner ? inner : null;
    }
}
