using System.Text;
using Parkpress.Model;

namespace Parkpress.Outputs;

/// <summary>The Internet shortcut that 保存桌面 offers: an INI file with CRLF line ends.</summary>
internal sealed class ShortcutOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        string text = $"[InternetShortcut]\r\nURL={scope.Site.Config.BaseUrl}\r\n";
        yield return new BytesFile(WellKnownPaths.Shortcut(scope.Site.Config.Title)[1..], OutputKind.Other, source: null, (_, _) => Encoding.ASCII.GetBytes(text));
    }
}
