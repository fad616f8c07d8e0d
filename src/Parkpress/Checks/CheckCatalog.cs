using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>Every check. To add one, write it beside this file and add a line.</summary>
internal static class CheckCatalog
{
    private static readonly ImmutableArray<ICheck> All =
    [
        new LinkCheck(),
        new FieldFileCheck(),
        new SettingLinkCheck(),
        new CustomFieldCheck(),
        new DataCheck(),
        new DataLinkCheck(),
        new WebsiteCheck(),
        new DuplicateTitleCheck(),
        new DuplicateNumberCheck(),
        new TermSpellingCheck(),
        new UnusedFileCheck(),
        new UpdatedDateCheck(),
        new ValidityCheck(),
        new EmptySectionCheck(),
        new ActiveFileCheck(),
    ];

    public static void RunAll(Site site, DiagnosticBag diagnostics)
    {
        foreach (ICheck check in All)
        {
            check.Run(site, diagnostics);
        }
    }
}
