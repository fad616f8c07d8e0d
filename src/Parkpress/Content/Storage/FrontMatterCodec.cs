using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Content.Storage;

/// <summary>Keeps front matter between builds.</summary>
internal static class FrontMatterCodec
{
    private enum ValueType : byte
    {
        Text = 1,
        Texts,
        Number,
        Flag,
        Date,
        Cascade,
    }

    /// <param name="fields">Front matter of one file: every value stands in that file.</param>
    public static void Write(RecordWriter writer, RawFrontMatter fields)
    {
        writer.Number(fields.Fields.Length);
        foreach (FieldValue value in fields.Fields)
        {
            writer.Number(FieldCatalog.All.IndexOf(value.Field));
            DiagnosticCodec.WriteSpan(writer, value.NameSpan);
            DiagnosticCodec.WriteSpan(writer, value.ValueSpan);
            WriteValue(writer, value.Value);
        }

        writer.Number(fields.Custom.Length);
        foreach (CustomValue custom in fields.Custom)
        {
            writer.Text(custom.Name);
            WriteValue(writer, custom.Value);
        }

        DiagnosticCodec.WriteSpan(writer, fields.Span);
        writer.Flag(fields.IsBroken);
        writer.List(fields.Rejected, static (writer, field) => writer.Number(FieldCatalog.All.IndexOf(field)));
        writer.Flag(fields.EmptyTitle is not null);
        DiagnosticCodec.WriteSpan(writer, fields.EmptyTitle ?? default);
    }

    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">No front matter was written here.</exception>
    public static RawFrontMatter Read(ref RecordReader reader, string path)
    {
        var fields = new FieldValue[Count(ref reader)];
        for (int i = 0; i < fields.Length; i++)
        {
            Field field = ReadField(ref reader);
            TextSpan name = DiagnosticCodec.ReadSpan(ref reader), value = DiagnosticCodec.ReadSpan(ref reader);
            fields[i] = new FieldValue(field, ReadValue(ref reader, path), path, name, value);
        }

        var custom = new CustomValue[Count(ref reader)];
        for (int i = 0; i < custom.Length; i++)
        {
            custom[i] = new CustomValue(reader.Text(), ReadValue(ref reader, path));
        }

        TextSpan span = DiagnosticCodec.ReadSpan(ref reader);
        bool isBroken = reader.Flag();
        Field[] rejected = reader.List(ReadField);
        bool hasEmptyTitle = reader.Flag();
        TextSpan emptyTitle = DiagnosticCodec.ReadSpan(ref reader);
        return new RawFrontMatter([.. fields], [.. custom], span)
        {
            IsBroken = isBroken,
            Rejected = [.. rejected],
            EmptyTitle = hasEmptyTitle ? emptyTitle : null,
        };
    }

    private static int Count(ref RecordReader reader) => reader.Int32() is var count && count <= reader.Left ? count : throw new InvalidDataException();

    private static Field ReadField(ref RecordReader reader) =>
        reader.Int32() is var index && index < FieldCatalog.All.Length ? FieldCatalog.All[index] : throw new InvalidDataException();

    private static void WriteValue(RecordWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Byte((byte)ValueType.Text);
                writer.Text(text);
                break;
            case ImmutableArray<Spanned<string>> texts:
                writer.Byte((byte)ValueType.Texts);
                writer.Number(texts.Length);
                foreach (Spanned<string> item in texts)
                {
                    writer.Text(item.Value);
                    DiagnosticCodec.WriteSpan(writer, item.Span);
                }

                break;
            case int number:
                writer.Byte((byte)ValueType.Number);
                writer.Signed(number);
                break;
            case bool flag:
                writer.Byte((byte)ValueType.Flag);
                writer.Flag(flag);
                break;
            case SiteDate date:
                writer.Byte((byte)ValueType.Date);
                writer.Number(date.Moment.DateTime.Ticks);
                writer.Signed(date.Moment.Offset.Ticks);
                writer.Flag(date.HasTime);
                break;
            case RawFrontMatter cascade:
                writer.Byte((byte)ValueType.Cascade);
                Write(writer, cascade);
                break;
            default:
                throw new ArgumentException($"a value of type {value.GetType()} cannot be kept", nameof(value));
        }
    }

    private static object ReadValue(ref RecordReader reader, string path)
    {
        switch ((ValueType)reader.Byte())
        {
            case ValueType.Text:
                return reader.Text();
            case ValueType.Texts:
                return ReadTexts(ref reader);
            case ValueType.Number:
                return checked((int)reader.Signed());
            case ValueType.Flag:
                return reader.Flag();
            case ValueType.Date:
                return ReadDate(ref reader);
            case ValueType.Cascade:
                return Read(ref reader, path);
            default:
                throw new InvalidDataException();
        }
    }

    private static ImmutableArray<Spanned<string>> ReadTexts(ref RecordReader reader)
    {
        var texts = new Spanned<string>[Count(ref reader)];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = new Spanned<string>(reader.Text(), DiagnosticCodec.ReadSpan(ref reader));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static SiteDate ReadDate(ref RecordReader reader)
    {
        long ticks = reader.Number(), offset = reader.Signed();
        try
        {
            return new SiteDate(new DateTimeOffset(new DateTime(ticks), new TimeSpan(offset)), reader.Flag());
        }
        catch (ArgumentException)
        {
            throw new InvalidDataException();
        }
    }
}
