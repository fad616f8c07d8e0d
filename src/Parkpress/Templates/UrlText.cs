using System.Text;

namespace Parkpress.Templates;

/// <summary>Addresses that authors write for other sites.</summary>
internal static class UrlText
{
    /// <summary>Percent-encodes what must not stand in a URL; what is encoded already stays.</summary>
    public static string EncodeOutside(string address)
    {
        if (address.All(IsPlain))
        {
            return address;
        }

        var result = new StringBuilder(address.Length + 16);
        foreach (Rune rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value))
            {
                result.Append((char)rune.Value);
            }
            else
            {
                result.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return result.ToString();
    }

    private static bool IsPlain(char c) => char.IsAscii(c) && c > ' ' && c != 127 && !"\"<>\\^`{|}".Contains(c, StringComparison.Ordinal);
}
