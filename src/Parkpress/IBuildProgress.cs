namespace Parkpress;

/// <summary>Told how far a build is. Calls may come from many threads.</summary>
public interface IBuildProgress
{
    /// <summary>A stage begins.</summary>
    void Enter(BuildStage stage);

    /// <summary>Part of the stage is done.</summary>
    /// <param name="done">Items done.</param>
    /// <param name="total">Items in all.</param>
    void Report(int done, int total);
}
