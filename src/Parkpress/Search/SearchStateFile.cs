using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>How a <see cref="SearchState"/> lies on the disk. Nothing in it depends on the machine or on the place of the site.</summary>
internal static class SearchStateFile
{
    // The number is raised with every change of what stands in the state, of the index's format, or of what the same page becomes: an older state is then a foreign one.
    private static ReadOnlySpan<byte> Mark => "parkpress search 1\n"u8;

    public static void Save(SearchState state, string path)
    {
        var writer = new ByteWriter();
        writer.Number((uint)state.DocumentCount);
        writer.Raw(MemoryMarshal.AsBytes(state.Keys.AsSpan()));
        writer.Raw(MemoryMarshal.AsBytes(state.Contents.AsSpan()));
        writer.Raw(MemoryMarshal.AsBytes(state.Places.AsSpan()));
        WriteNumbers(writer, state.UnitCounts);
        WriteNumbers(writer, state.Grains);
        WriteNames(writer, state.Sections);
        WriteNames(writer, state.Categories);
        WriteNumbers(writer, state.BucketCounts);
        writer.Number((uint)state.Triples);
        writer.Number((uint)(state.Triples >> 32));
        writer.Byte(state.Layout.PairBits);
        writer.Byte(state.Layout.TripleBits);
        WriteNumbers(writer, state.RootChecks);
        WriteNumbers(writer, state.PairChecks);
        WriteNumbers(writer, state.TripleChecks);
        WriteNumbers(writer, state.PackChecks);
        writer.Number((uint)state.Files.Length);
        foreach (SearchFile file in state.Files)
        {
            writer.Text(file.Path);
            writer.Number((uint)file.Length);
            writer.Raw(MemoryMarshal.AsBytes([file.Content]));
        }

        SealedFile.Write(path, Mark, writer.Written);
    }

    public static SearchState? TryLoad(string path)
    {
        try
        {
            return SealedFile.TryRead(path, Mark) is { } content ? Read(new ByteReader(content)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static SearchState Read(ByteReader reader)
    {
        int documents = reader.Count();
        var state = new SearchState
        {
            Keys = reader.Values<Fingerprint>(documents),
            Contents = reader.Values<Fingerprint>(documents),
            Places = reader.Values<DocumentPlace>(documents),
            UnitCounts = ReadNumbers(reader),
            Grains = ReadNumbers(reader),
            Sections = ReadNames(reader),
            Categories = ReadNames(reader),
            BucketCounts = ReadNumbers(reader),
            Triples = reader.Number() | ((long)reader.Number() << 32),
            Layout = new ShardLayout(reader.Byte(), reader.Byte()),
            RootChecks = ReadNumbers(reader),
            PairChecks = ReadNumbers(reader),
            TripleChecks = ReadNumbers(reader),
            PackChecks = ReadNumbers(reader),
            Files = ReadFiles(reader),
        };
        return reader.IsAtEnd ? state : throw new InvalidDataException("the state of the search index goes on");
    }

    private static SearchFile[] ReadFiles(ByteReader reader)
    {
        var files = new SearchFile[reader.Count()];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = new SearchFile(reader.Text(), (int)reader.Number(), reader.Values<Fingerprint>(1)[0]);
        }

        return files;
    }

    private static void WriteNumbers(ByteWriter writer, int[] numbers)
    {
        writer.Number((uint)numbers.Length);
        foreach (int number in numbers)
        {
            writer.Number((uint)number);
        }
    }

    private static int[] ReadNumbers(ByteReader reader)
    {
        var numbers = new int[reader.Count()];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (int)reader.Number();
        }

        return numbers;
    }

    private static void WriteNames(ByteWriter writer, IReadOnlyList<string> names)
    {
        writer.Number((uint)names.Count);
        foreach (string name in names)
        {
            writer.Text(name);
        }
    }

    private static string[] ReadNames(ByteReader reader)
    {
        var names = new string[reader.Count()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.Text();
        }

        return names;
    }
}
