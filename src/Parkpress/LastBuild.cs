using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Outputs;
using Parkpress.Publishing;

namespace Parkpress;

/// <summary>What came of the last build: when neither a file nor an option has changed and no date has passed, it is the answer to this one.</summary>
internal static class LastBuild
{
    private const string Name = "build.bin";

    private static ReadOnlySpan<byte> Mark => "parkpress build 2\n"u8;

    /// <summary>The result of the last build; null when there is anything to do.</summary>
    public static BuildResult? TryRepeat(BuildRequest request, CacheFolder cache)
    {
        if (SealedFile.TryRead(cache.PathOf(Name), Mark) is not { } bytes)
        {
            return null;
        }

        try
        {
            var reader = new RecordReader(bytes);
            bool isSame = reader.Fingerprint() == request.Find();
            ChangeMoments moments = ReadMoments(ref reader);
            string basePath = reader.Text();
            (long, long) manifest = (reader.Number(), reader.Number());
            return isSame && moments.Holds(request.Options.Now) && Publisher.StampOfManifest(request.Options.Output) == manifest && Publisher.IsUntouched(request.Options.Output, cache, request.Tool)
                ? ReadResult(ref reader, request, cache, moments, basePath)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps the result of a build that has published a site.</summary>
    public static void Save(BuildRequest request, CacheFolder cache, BuildResult result)
    {
        if (!cache.IsWritable || !request.IsSettled(cache))
        {
            return;
        }

        var writer = new RecordWriter();
        writer.Fingerprint(request.Find());
        writer.Number(result.Moments.From.UtcTicks);
        writer.Number(result.Moments.Until.UtcTicks);
        writer.Text(result.BasePath);
        (long length, long modified) = Publisher.StampOfManifest(request.Options.Output);
        writer.Number(length);
        writer.Number(modified);
        WriteTotals(writer, result.Totals);
        writer.List(result.Diagnostics, DiagnosticCodec.Write);
        try
        {
            SealedFile.Write(cache.PathOf(Name), Mark, writer.Written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build looks at everything again.
        }
    }

    private static ChangeMoments ReadMoments(ref RecordReader reader)
    {
        long from = reader.Number(), until = reader.Number();
        return from <= until && until <= DateTimeOffset.MaxValue.UtcTicks
            ? new ChangeMoments(new DateTimeOffset(from, TimeSpan.Zero), new DateTimeOffset(until, TimeSpan.Zero))
            : throw new InvalidDataException();
    }

    private static BuildResult ReadResult(ref RecordReader reader, BuildRequest request, CacheFolder cache, ChangeMoments moments, string basePath)
    {
        BuildTotals totals = ReadTotals(ref reader);
        FrozenDictionary<string, Rule> rules = RuleCatalog.All.ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int count = reader.Int32(); count > 0; count--)
        {
            diagnostics.Add(DiagnosticCodec.Read(ref reader, rules.GetValueOrDefault));
        }

        return new BuildResult
        {
            Diagnostics = diagnostics.ToImmutable(),
            Succeeded = true,
            IsRepeated = true,
            BasePath = basePath,
            FoundMoments = new Lazy<ChangeMoments>(moments),
            Totals = totals,
            FoundFiles = new Lazy<ImmutableArray<(string, OutputKind, long)>>(() =>
                [.. Publisher.LoadEarlier(cache, request.Tool).Entries.Select(entry => (entry.Path, (OutputKind)entry.Kind, entry.Stamp.Length))]),
            MakeBag = static () => new DiagnosticBag(),
            FindSource = request.Sources.TryReadOwn,
        };
    }

    private static void WriteTotals(RecordWriter writer, BuildTotals totals)
    {
        foreach (long number in (ReadOnlySpan<long>)
            [totals.Pages, totals.Lists, totals.Assets, totals.Others, totals.Size, totals.Published, totals.Drafts, totals.Future, totals.Expired])
        {
            writer.Number(number);
        }
    }

    private static BuildTotals ReadTotals(ref RecordReader reader) => new(
        reader.Int32(), reader.Int32(), reader.Int32(), reader.Int32(), reader.Number(), reader.Int32(), reader.Int32(), reader.Int32(), reader.Int32());
}
