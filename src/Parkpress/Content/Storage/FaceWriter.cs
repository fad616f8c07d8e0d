using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>Fingerprints what lists and other pages may show of a document, so that a change of its body alone leaves them as they are.</summary>
internal static class FaceWriter
{
    [ThreadStatic]
    private static RecordWriter? s_scratch;

    /// <summary>Of all values of the front matter, the summary and the first heading; where they stand in the file does not count.</summary>
    public static Fingerprint FingerprintOf(RawFrontMatter fields, BodyOutline body)
    {
        RecordWriter writer = s_scratch ??= new RecordWriter();
        writer.Clear();
        Write(writer, fields);
        writer.Text(body.Summary);
        writer.Text(body.Headings is [var first, ..] ? first.Text : null);
        return Fingerprint.Of(writer.Written);
    }

    private static void Write(RecordWriter writer, RawFrontMatter fields)
    {
        foreach (FieldValue value in fields.Fields)
        {
            writer.Text(value.Field.Name);
            Write(writer, value.Value);
        }

        foreach (CustomValue value in fields.Custom)
        {
            writer.Text(value.Name);
            Write(writer, value.Value);
        }

        writer.Text(null);
        writer.Flag(fields.IsBroken);
    }

    private static void Write(RecordWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Text(text);
                break;
            case ImmutableArray<Spanned<string>> texts:
                writer.List(texts, static (writer, item) => writer.Text(item.Value));
                break;
            case int number:
                writer.Signed(number);
                break;
            case bool flag:
                writer.Flag(flag);
                break;
            case SiteDate date:
                writer.Number(date.Moment.DateTime.Ticks);
                writer.Signed(date.Moment.Offset.Ticks);
                writer.Flag(date.HasTime);
                break;
            case RawFrontMatter cascade:
                Write(writer, cascade);
                break;
        }
    }
}
