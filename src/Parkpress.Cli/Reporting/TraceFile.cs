using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parkpress.Diagnostics;
using Parkpress.Profiling;

namespace Parkpress.Cli.Reporting;

/// <summary>A file that speedscope shows, see https://www.speedscope.app/file-format-schema.json.</summary>
internal static class TraceFile
{
    private const string Schema = "https://www.speedscope.app/file-format-schema.json";

    private static readonly string[] s_sourceFolders = ["content", "templates", "static", ".git"];

    // Where a trace begins: nothing else is ever written over.
    private static readonly byte[] s_head = Encoding.ASCII.GetBytes($$"""{"$schema":"{{Schema}}",""");

    /// <summary>Why a trace must not lie there; null when it may.</summary>
    public static LocalText? FindProblem(string path, BuildOptions options)
    {
        if (IsInside(options.Output, path))
        {
            return new LocalText($"--trace: `{path}` lies inside the output folder", $"--trace：`{path}` 位于输出文件夹之内");
        }

        if (s_sourceFolders.Any(folder => IsInside(Path.Combine(options.Root, folder), path)))
        {
            return new LocalText($"--trace: `{path}` lies inside a folder of sources", $"--trace：`{path}` 位于源文件夹之内");
        }

        if (Directory.Exists(path))
        {
            return new LocalText($"--trace: `{path}` is a folder; give the name of a file", $"--trace：`{path}` 是文件夹，请给出文件名");
        }

        return File.Exists(path) && !IsTrace(path)
            ? new LocalText($"--trace: `{path}` is there and is no trace; give another name", $"--trace：`{path}` 已存在且不是跟踪文件，请换一个文件名")
            : null;
    }

    /// <summary>Writes the trace in place of an earlier one.</summary>
    /// <returns>What the system refused; null when it is written.</returns>
    public static LocalText? TryWrite(string path, BuildTrace trace)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using FileStream stream = File.Create(path);
            Write(stream, trace);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SystemFault.Describe(exception);
        }
    }

    public static void Write(Stream stream, BuildTrace trace)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        double end = trace.Threads.SelectMany(thread => thread.Events).Select(step => step.At.TotalMicroseconds).DefaultIfEmpty().Max();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("exporter", $"parkpress {SiteBuilder.Version}");
        json.WriteString("name", "parkpress build");
        json.WriteNumber("activeProfileIndex", 0);
        json.WriteStartObject("shared");
        json.WriteStartArray("frames");
        foreach (string name in trace.Frames)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("profiles");
        foreach (TraceThread thread in trace.Threads)
        {
            WriteThread(json, thread, end);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteThread(Utf8JsonWriter json, TraceThread thread, double end)
    {
        json.WriteStartObject();
        json.WriteString("type", "evented");
        json.WriteString("name", thread.Name);
        json.WriteString("unit", "microseconds");
        json.WriteNumber("startValue", 0);
        json.WriteNumber("endValue", end);
        json.WriteStartArray("events");
        foreach (TraceEvent step in thread.Events)
        {
            json.WriteStartObject();
            json.WriteString("type", step.IsBegin ? "O" : "C");
            json.WriteNumber("frame", step.Frame);
            json.WriteNumber("at", step.At.TotalMicroseconds);
            json.WriteEndObject();

            // A trace may be large; what is written goes to the disk.
            if (json.BytesPending > 1 << 16)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool IsTrace(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            var head = new byte[s_head.Length];
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(s_head);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is told when it cannot be written.
            return true;
        }
    }

    // Some file systems ignore case; to refuse a little too much does no harm.
    private static bool IsInside(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
