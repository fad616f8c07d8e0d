using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Model;

/// <summary>Dates of one page that must follow each other; of its last change, a check of the whole site tells.</summary>
internal static class DateOrder
{
    private static readonly ImmutableArray<(Field Earlier, Field Later)> Pairs =
    [
        (FieldCatalog.Date, FieldCatalog.Expires),
        (FieldCatalog.Date, FieldCatalog.Deadline),
        (FieldCatalog.Effective, FieldCatalog.Repealed),
        (FieldCatalog.Issued, FieldCatalog.Repealed),
        (FieldCatalog.Awarded, FieldCatalog.ValidUntil),
    ];

    /// <summary>Reports dates of <paramref name="fields"/> that lie before others.</summary>
    /// <param name="fields">What the file says itself.</param>
    /// <param name="date">Date of the page, which the file's name may give.</param>
    public static void Check(RawFrontMatter fields, SiteDate? date, DiagnosticBag diagnostics)
    {
        foreach ((Field earlierField, Field laterField) in Pairs)
        {
            SiteDate? earlier = earlierField == FieldCatalog.Date ? date : fields.Date(earlierField);
            if (earlier is { } first && fields.Find(laterField) is { Value: SiteDate later } value && LiesBefore(later, first))
            {
                Report(value, fields.Find(earlierField), earlierField.Name, first, diagnostics);
                return;
            }
        }
    }

    // A date without a time is the whole day.
    private static bool LiesBefore(SiteDate later, SiteDate earlier) =>
        later.HasTime && earlier.HasTime ? later.Moment < earlier.Moment : later.Day < earlier.Day;

    private static void Report(FieldValue later, FieldValue? earlier, string earlierName, SiteDate first, DiagnosticBag diagnostics)
    {
        string day = first.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        diagnostics.Report(
            FrontMatterRules.DatesOutOfOrder,
            later.Label(),
            new LocalText(
                $"correct one of the two: `{later.Field.Name}` cannot be earlier than {day}", $"请改正其中一个：`{later.Field.Name}` 不能早于 {day}"),
            new LocalText($"`{later.Field.Name}` lies before `{earlierName}`", $"`{later.Field.Name}` 早于 `{earlierName}`"),
            earlier is null ? [] : [earlier.Label(new LocalText($"`{earlierName}` is here", $"`{earlierName}` 在这里"))]);
    }
}
