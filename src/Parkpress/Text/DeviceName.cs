namespace Parkpress.Text;

/// <summary>Names that Windows keeps for devices: a file called so cannot be made there, whatever its extension.</summary>
internal static class DeviceName
{
    /// <summary>True when the part of <paramref name="fileName"/> before its first dot is kept for a device; case counts nothing.</summary>
    public static bool IsReserved(ReadOnlySpan<char> fileName)
    {
        int dot = fileName.IndexOf('.');
        ReadOnlySpan<char> stem = (dot < 0 ? fileName : fileName[..dot]).TrimEnd(' ');
        return stem.Length switch
        {
            3 => Equals(stem, "con") || Equals(stem, "prn") || Equals(stem, "aux") || Equals(stem, "nul"),

            // Windows takes the superscript digits for digits here.
            4 => (Equals(stem[..3], "com") || Equals(stem[..3], "lpt")) && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³',
            6 => Equals(stem, "conin$"),
            7 => Equals(stem, "conout$"),
            _ => false,
        };
    }

    private static bool Equals(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
