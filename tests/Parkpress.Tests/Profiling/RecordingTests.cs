using Parkpress.Profiling;

namespace Parkpress.Tests.Profiling;

public sealed class RecordingTests
{
    [Fact]
    public void A_template_that_calls_itself_is_timed_once()
    {
        var recording = new Recording(0, RecordingDetail.Totals);
        ThreadRecording thread = recording.OfThisThread();
        thread.BeginFile("a/index.html");
        thread.BeginTemplate("t");
        thread.BeginTemplate("t");
        thread.EndTemplate();
        thread.EndTemplate();
        thread.NoteLayout("t");
        thread.EndPage(kind: 0);

        TemplateCost cost = Assert.Single(recording.AddUpTemplates());
        Assert.Equal(2, cost.Calls);
        Assert.Equal(cost.Total, cost.Own);
        PageCost page = Assert.Single(recording.FindSlowest());
        Assert.Equal(("a/index.html", "t"), (page.Path, page.Template));
        Assert.True(page.Time >= cost.Total);
    }

    [Fact]
    public void Of_many_pages_ten_are_known()
    {
        var recording = new Recording(0, RecordingDetail.Totals);
        ThreadRecording thread = recording.OfThisThread();
        for (int i = 0; i < 95; i++)
        {
            thread.BeginFile($"{i}/index.html");
            thread.EndPage(kind: 0);
        }

        thread.BeginFile("kept/index.html");
        thread.EndKept();
        Assert.Equal(10, recording.FindSlowest().Length);
        Assert.Equal((0, 95), recording.AddUpKinds().Select(kind => (kind.Kind, kind.Count)).Single());
    }

    [Fact]
    public void Each_thread_has_a_recording_of_its_own()
    {
        var recording = new Recording(0, RecordingDetail.Steps);
        for (int i = 0; i < 3; i++)
        {
            var thread = new Thread(() =>
            {
                recording.OfThisThread().BeginTemplate("t");
                recording.OfThisThread().EndTemplate();
            });
            recording.OfThisThread().BeginTemplate("u");
            thread.Start();
            thread.Join();
            recording.OfThisThread().EndTemplate();
        }

        Assert.Equal([3, 3], recording.AddUpTemplates().Select(template => template.Calls));
        BuildTrace trace = recording.MakeTrace([])!;
        Assert.Equal(["t", "u"], trace.Frames.Order());
        Assert.Equal(12, trace.Threads.Sum(thread => thread.Events.Length));
    }
}
