namespace Parkpress.Model;

/// <summary>Why a document is not on the site.</summary>
internal enum Withheld
{
    Draft,
    Future,
    Expired,
}
