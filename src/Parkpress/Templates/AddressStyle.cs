namespace Parkpress.Templates;

/// <summary>How addresses inside a body are written.</summary>
internal enum AddressStyle
{
    /// <summary>For pages of the site.</summary>
    Path,

    /// <summary>For feeds, which are read elsewhere.</summary>
    Absolute,
}
