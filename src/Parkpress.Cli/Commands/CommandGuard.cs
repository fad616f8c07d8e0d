using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>Runs what a command does, with Ctrl+C and with words for what fails.</summary>
internal static class CommandGuard
{
    /// <summary>Said after Ctrl+C by commands that have begun nothing which could be half done.</summary>
    public static LocalText Stopped { get; } = new("stopped", "已停止");

    /// <summary>The exit code of a command that reads manifests, which may come from anywhere and be none.</summary>
    public static int RunOnManifests(CommandServices services, Func<int> run) => Run(services, Stopped, static () => { }, _ =>
    {
        try
        {
            return run();
        }
        catch (InvalidDataException exception)
        {
            services.Terminal.Error.WriteLine(services.Say($"the manifest cannot be read: {exception.Message}", $"无法读取清单：{exception.Message}"));
            return ExitCodes.Failure;
        }
    });

    /// <summary>The exit code of <paramref name="run"/>, or of the way it failed.</summary>
    /// <param name="clear">Wipes a progress line away before anything is said.</param>
    /// <param name="stopped">What is said after Ctrl+C.</param>
    public static int Run(CommandServices services, LocalText stopped, Action clear, Func<CancellationToken, int> run)
    {
        using var cancel = new CancellationTokenSource();
        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            // The first press lets the run clean up behind itself; the second ends the process.
            pressed.Cancel = !cancel.IsCancellationRequested;
            cancel.Cancel();
        }

        int Fail(LocalText text)
        {
            clear();
            services.Terminal.Error.WriteLine(text.In(services.Terminal.Language));
            return ExitCodes.Failure;
        }

        Console.CancelKeyPress += Stop;
        try
        {
            return run(cancel.Token);
        }
        catch (OperationCanceledException)
        {
            return Fail(stopped);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(new LocalText($"cannot go on: {exception.Message}", $"无法继续：{exception.Message}"));
        }
        catch (Exception exception) when (IsOutOfMemory(exception))
        {
            return Fail(new LocalText("there is not enough memory; nothing was published", "内存不足；没有发布任何内容"));
        }
        catch (Exception exception)
        {
            return Fail(new LocalText(
                $"Parkpress itself failed; please report this with the file it names:\n{exception}", $"Parkpress 自身出错，请连同所指文件一并反馈：\n{exception}"));
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }
    }

    private static bool IsOutOfMemory(Exception exception) =>
        exception is OutOfMemoryException || (exception is AggregateException many && many.Flatten().InnerExceptions.Any(IsOutOfMemory)) || (exception.InnerException is { } inner && IsOutOfMemory(inner));
}
