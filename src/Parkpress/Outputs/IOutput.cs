namespace Parkpress.Outputs;

/// <summary>One kind of output. It plans its files and says how each is made.</summary>
internal interface IOutput
{
    IEnumerable<PlannedFile> Plan(OutputScope scope);
}
