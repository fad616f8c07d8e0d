using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Parkpress.Profiling;

/// <summary>Notes what one thread renders, and how long it takes. Spans end in the reverse of the order in which they begin.</summary>
/// <param name="origin">Moment at which the build began, of <see cref="Stopwatch.GetTimestamp"/>.</param>
/// <param name="detail">Whether each step is kept, too.</param>
internal sealed class ThreadRecording(long origin, RecordingDetail detail)
{
    /// <summary>How many of the slowest pages are known.</summary>
    public const int SlowestCount = 10;

    private readonly List<OpenSpan> _open = [];
    private readonly Dictionary<string, TemplateTally> _templates = new(StringComparer.Ordinal);
    private readonly Stack<TemplateTally> _openTemplates = new();
    private readonly List<PageCost> _slowest = [];
    private readonly SortedDictionary<byte, KindTally> _kinds = [];
    private readonly List<string> _frames = [];
    private readonly List<TraceEvent> _events = [];
    private string _path = "";
    private string _layout = "";

    public IEnumerable<TemplateTally> Templates => _templates.Values;

    /// <summary>The slowest pages, in no order.</summary>
    public IEnumerable<PageCost> Slowest => _slowest;

    /// <summary>Files that were rendered, by kind.</summary>
    public IReadOnlyDictionary<byte, KindTally> Kinds => _kinds;

    /// <summary>Names of what <see cref="Events"/> tell of, by number.</summary>
    public IReadOnlyList<string> Frames => _frames;

    /// <summary>Each step, when they are kept.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    /// <summary>A file is in hand.</summary>
    public void BeginFile(string path)
    {
        (_path, _layout) = (path, "");
        Begin(NumberOf(path));
    }

    /// <summary>The layout of the page in hand is known.</summary>
    public void NoteLayout(string path) => _layout = path;

    /// <summary>The file stays as an earlier build left it.</summary>
    public void EndKept() => End();

    /// <summary>The page was rendered.</summary>
    public void EndPage(byte kind)
    {
        TimeSpan time = End().Time;
        Count(kind, time);
        _slowest.Add(new PageCost(_path, _layout, time));
        if (_slowest.Count >= SlowestCount * 2)
        {
            _slowest.Sort(static (a, b) => b.Time.CompareTo(a.Time));
            _slowest.RemoveRange(SlowestCount, _slowest.Count - SlowestCount);
        }
    }

    /// <summary>A file that is no page was rendered.</summary>
    public void EndFile(byte kind) => Count(kind, End().Time);

    public void BeginTemplate(string path)
    {
        TemplateTally template = TallyOf(path);
        template.Calls++;
        template.Depth++;
        _openTemplates.Push(template);
        Begin(template.Frame);
    }

    public void EndTemplate()
    {
        TemplateTally template = _openTemplates.Pop();
        (TimeSpan time, TimeSpan within) = End();
        template.Own += time - within;
        if (--template.Depth == 0)
        {
            template.Total += time;
        }
    }

    /// <summary>A cached partial was given out without being rendered.</summary>
    public void NoteReuse(string path) => TallyOf(path).Reused++;

    private TemplateTally TallyOf(string path)
    {
        if (!_templates.TryGetValue(path, out TemplateTally? template))
        {
            _templates[path] = template = new TemplateTally(path, NumberOf(path));
        }

        return template;
    }

    private int NumberOf(string name)
    {
        if (detail == RecordingDetail.Totals)
        {
            return 0;
        }

        _frames.Add(name);
        return _frames.Count - 1;
    }

    private void Count(byte kind, TimeSpan time) => _kinds[kind] = _kinds.GetValueOrDefault(kind).Add(1, time);

    private void Begin(int frame)
    {
        long now = Stopwatch.GetTimestamp();
        _open.Add(new OpenSpan(frame, now));
        Keep(now, frame, isBegin: true);
    }

    private (TimeSpan Time, TimeSpan Within) End()
    {
        long now = Stopwatch.GetTimestamp();
        OpenSpan span = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        TimeSpan time = Stopwatch.GetElapsedTime(span.Since, now);
        if (_open.Count > 0)
        {
            CollectionsMarshal.AsSpan(_open)[^1].Within += time;
        }

        Keep(now, span.Frame, isBegin: false);
        return (time, span.Within);
    }

    private void Keep(long at, int frame, bool isBegin)
    {
        if (detail == RecordingDetail.Steps)
        {
            _events.Add(new TraceEvent(Stopwatch.GetElapsedTime(origin, at), frame, isBegin));
        }
    }
}
