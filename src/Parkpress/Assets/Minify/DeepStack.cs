using System.Runtime.ExceptionServices;

namespace Parkpress.Assets.Minify;

/// <summary>Runs recursive code where there is room for it.</summary>
internal static class DeepStack
{
    /// <summary>
    /// On a stack of 1 MB a chain of 300 <c>else if</c> ends the process; here 20,000 pass. Only what is used takes memory.
    /// </summary>
    private const int StackSizeInBytes = 256 * 1024 * 1024;

    /// <summary>The result of <paramref name="work"/>, or its exception.</summary>
    public static T Run<T>(Func<T> work)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
#pragma warning disable CA1031 // Whatever it is, it is thrown again on the caller's thread.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSizeInBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
