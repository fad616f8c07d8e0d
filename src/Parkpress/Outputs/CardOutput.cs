using Parkpress.Model;

namespace Parkpress.Outputs;

/// <summary>Pictures of titles, for chats and social networks.</summary>
internal sealed class CardOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (Page page in scope.Site.Dated)
        {
            // Two pages with the same title, section and date share one.
            if (scope.Assets.Cards.Find(scope.Site, page) is { } card && known.Add(card.Path))
            {
                yield return new BytesFile(
                    card.Path[1..], OutputKind.Asset, page.SourcePath, (worker, _) => worker.Images.Keep(card.Content, () => scope.Assets.Cards.Paint(card)))
                {
                    Inputs = _ => card.Content,
                };
            }
        }
    }
}
