using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Profiling;
using Parkpress.Templates.Observations;

namespace Parkpress.Outputs;

/// <summary>Renders planned files, in parallel; what nothing has changed for stays as the last build left it.</summary>
internal static class Renderer
{
    /// <summary>Writes the bytes of one file; called from many threads, once for each path.</summary>
    public delegate WrittenFile Sink(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Makes the files of <paramref name="plan"/> whose inputs are not those of the last build; after an error the others are still made, so that all errors are told.</summary>
    /// <param name="earlier">What the last build published.</param>
    /// <param name="makeWorker">Makes what one thread needs.</param>
    /// <param name="sink">Takes what is new; null for a run that writes nothing.</param>
    /// <returns>One for each file, in the order of the plan.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static RenderedFile[] RenderAll(
        OutputPlan plan,
        EarlierOutputs earlier,
        Func<RenderWorker> makeWorker,
        Sink? sink,
        int parallelism,
        Action<int>? progress,
        DiagnosticBag diagnostics,
        CancellationToken cancel)
    {
        var rendered = new RenderedFile[plan.Files.Length];
        var bags = new DiagnosticBag?[plan.Files.Length];
        int done = 0;
        OrderedParallel.Run(() => Parallel.For(
            0,
            plan.Files.Length,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel },
            makeWorker,
            (i, _, worker) =>
            {
                DiagnosticBag bag = diagnostics.Fork();
                rendered[i] = worker is { Recording: { } recording }
                    ? RenderRecorded(plan.Files[i], earlier, worker, sink, bag, recording)
                    : RenderOne(plan.Files[i], earlier, worker, sink, bag);
                bags[i] = bag.Count > 0 ? bag : null;
                progress?.Invoke(Interlocked.Increment(ref done));
                return worker;
            },
            _ => { }));

        foreach (DiagnosticBag? bag in bags)
        {
            if (bag is not null)
            {
                diagnostics.Merge(bag);
            }
        }

        return rendered;
    }

    private static RenderedFile RenderRecorded(
        PlannedFile file, EarlierOutputs earlier, RenderWorker worker, Sink? sink, DiagnosticBag diagnostics, ThreadRecording recording)
    {
        recording.BeginFile(file.Path);
        RenderedFile rendered = RenderOne(file, earlier, worker, sink, diagnostics);
        if (!rendered.IsMade)
        {
            recording.EndKept();
        }
        else if (file.Kind is OutputKind.Page or OutputKind.List)
        {
            recording.EndPage((byte)file.Kind);
        }
        else
        {
            recording.EndFile((byte)file.Kind);
        }

        return rendered;
    }

    private static RenderedFile RenderOne(PlannedFile file, EarlierOutputs earlier, RenderWorker worker, Sink? sink, DiagnosticBag diagnostics)
    {
        ManifestEntry? known = earlier.Find(file.Path);
        bool isIntact = known is not null && earlier.IsIntact(known);
        Fingerprint inputs = file.FindInputs(worker);
        if (isIntact && inputs != default && known!.Inputs == inputs && TryKeep(known, earlier, worker, sink) is { } kept)
        {
            return kept;
        }

        worker.Observer.Start();
        ReadOnlySpan<byte> bytes = Render(file, worker, diagnostics);
        var content = Fingerprint.Of(bytes);
        bool isSame = isIntact && known!.Stamp.Content == content && known.Stamp.Length == bytes.Length;
        WrittenFile written = isSame ? new WrittenFile(known!.Stamp.Modified, known.Digest) : sink?.Invoke(file.Path, bytes) ?? default;

        // What was found is not kept: the file is made again by the next build, and it is found again.
        bool isKnown = inputs != default && diagnostics.Count == 0 && file.IsSettled(worker);
        (ReadOnlyMemory<byte> observations, Fingerprint observed) = isKnown ? worker.Observer.Take() : default;
        var entry = new ManifestEntry(file.Path, (byte)file.Kind, new SourceStamp(bytes.Length, written.Modified, content), isKnown ? inputs : default)
        {
            Digest = written.Digest,
            Observations = observations,
            Observed = observed,
        };
        return new RenderedFile(entry, IsWritten: !isSame, IsMade: true);
    }

    /// <summary>The file as it is, or with other cached partials in it; null when it must be made again.</summary>
    private static RenderedFile? TryKeep(ManifestEntry known, EarlierOutputs earlier, RenderWorker worker, Sink? sink)
    {
        try
        {
            var record = ObservationRecord.Read(known.Observations.Span);
            switch (worker.Observation.Values.Compare(record, known.Observed))
            {
                case Sight.Same:
                    return new RenderedFile(known, IsWritten: false, IsMade: false);
                case Sight.OtherPartials when earlier.TryRead(known) is { } bytes && worker.Observation.Values.Exchange(bytes, ref record) is { } exchanged:
                    var writer = new RecordWriter();
                    record.Write(writer);
                    WrittenFile written = sink?.Invoke(known.Path, exchanged) ?? default;
                    ManifestEntry entry = known with
                    {
                        Stamp = new SourceStamp(exchanged.Length, written.Modified, Fingerprint.Of(exchanged)),
                        Digest = written.Digest,
                        Observations = writer.Written.ToArray(),
                    };
                    return new RenderedFile(entry, IsWritten: true, IsMade: false);
                default:
                    return null;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> Render(PlannedFile file, RenderWorker worker, DiagnosticBag diagnostics)
    {
        try
        {
            return file.Render(worker, diagnostics);
        }
        catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException or OperationCanceledException or OutOfMemoryException))
        {
            // A fault of ours: whoever reads the message needs to know on which page it shows.
            throw new InvalidOperationException($"{file.Source ?? file.Path}: {exception.Message}", exception);
        }
    }
}
