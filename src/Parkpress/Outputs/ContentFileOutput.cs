using Parkpress.Assets;

namespace Parkpress.Outputs;

/// <summary>Files beside articles that are not pictures: documents, sound, video. They keep their names.</summary>
internal sealed class ContentFileOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope) =>
        scope.Site.ContentFiles
            .Where(pair => !ImageExtensions.Contains(pair.Value.Extension))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => BytesFile.Copy(pair.Key, OutputKind.Asset, pair.Value));
}
