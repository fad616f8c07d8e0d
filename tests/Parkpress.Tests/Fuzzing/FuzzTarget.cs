namespace Parkpress.Tests.Fuzzing;

/// <summary>Something that reads what anybody may have written.</summary>
/// <param name="Name">Also the folder below tests/fuzz with inputs that once went wrong.</param>
/// <param name="Seeds">Inputs to begin with.</param>
/// <param name="Tokens">Pieces that mean something to the reader.</param>
/// <param name="Make">
/// Makes the run for one thread: it takes an input, throws when a promise is broken, and returns a number for what the reader did, so that inputs which make it do
/// something new are changed further.
/// </param>
internal sealed record FuzzTarget(string Name, Func<IReadOnlyList<byte[]>> Seeds, string[] Tokens, Func<Func<byte[], int>> Make)
{
    public override string ToString() => Name;
}
