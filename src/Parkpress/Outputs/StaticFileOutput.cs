using Parkpress.Sources;

namespace Parkpress.Outputs;

/// <summary>Files under <c>static/</c>, as they are.</summary>
internal sealed class StaticFileOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (SourceFile file in scope.Site.StaticFiles)
        {
            yield return BytesFile.Copy(file.Path["static/".Length..], OutputKind.Asset, file);
        }
    }
}
