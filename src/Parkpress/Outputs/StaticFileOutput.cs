using Parkpress.Sources;

namespace Parkpress.Outputs;

/// <summary>Files under <c>static/</c>, as they are.</summary>
internal sealed class StaticFileOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (SourceFile file in scope.Site.StaticFiles)
        {
            yield return new BytesFile(file.Path["static/".Length..], OutputKind.Asset, file.Path, (worker, _) => worker.Sources.ReadBytes(file));
        }
    }
}
