using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

/// <summary>One reader's visit. At its end nothing may have gone wrong: no error in the console, no refused script, no request to elsewhere.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly Reader _reader;

    internal Visit(Reader reader)
    {
        _reader = reader;
        reader.Faults.Clear();
    }

    public IPage Page => _reader.Page;

    /// <summary>Faults that a test expects: those that hold one of these texts do not count.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>True when the page was changed in a way that nobody else may meet.</summary>
    public bool IsSpent { get; set; }

    /// <summary>Opens a page and waits until its scripts have run.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Waits until a search is answered.</summary>
    public Task WaitForResultsAsync() => Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("条结果");

    public async Task ResizeAsync(int width, int height = 900)
    {
        await Page.SetViewportSizeAsync(width, height);
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public async ValueTask DisposeAsync()
    {
        string[] faults = [.. _reader.Faults.Where(fault => !Expected.Exists(text => fault.Contains(text, StringComparison.Ordinal))).Distinct()];
        await _reader.LeaveAsync(IsSpent);

        // A test that has failed already says more than what followed from it.
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            Assert.True(faults.Length == 0, string.Join('\n', faults));
        }
    }
}
