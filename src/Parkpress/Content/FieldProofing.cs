using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown.Proofing;
using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>Looks at the texts of front matter as at those of the body: they are published as well.</summary>
internal static class FieldProofing
{
    // Numbers to call, and numbers of things.
    private static readonly Field[] s_numbers =
    [
        FieldCatalog.Phone, FieldCatalog.Contact, FieldCatalog.Email, FieldCatalog.Website, FieldCatalog.Slug,
        FieldCatalog.IndexNumber, FieldCatalog.DocumentNumber, FieldCatalog.CertificateNumber,
    ];

    public static void Check(SourceText text, RawFrontMatter fields, DiagnosticBag diagnostics)
    {
        foreach (FieldValue value in fields.Fields)
        {
            if (value.Field.Type is FieldType.Text or FieldType.TextList && !IsNumber(value.Field))
            {
                PersonalData.CheckValue(text, value.ValueSpan, diagnostics);
            }
        }
    }

    private static bool IsNumber(Field field)
    {
        foreach (Field number in s_numbers)
        {
            if (ReferenceEquals(number, field))
            {
                return true;
            }
        }

        return false;
    }
}
