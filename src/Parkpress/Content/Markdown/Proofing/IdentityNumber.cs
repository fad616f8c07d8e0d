namespace Parkpress.Content.Markdown.Proofing;

/// <summary>Judges 居民身份证号码 by GB 11643: region, date of birth, check character.</summary>
internal static class IdentityNumber
{
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="text">17 digits and a digit or X.</param>
    public static bool IsValid(ReadOnlySpan<char> text) =>
        IsRegion(Number(text[..2])) && IsDate(Number(text[6..10]), Number(text[10..12]), Number(text[12..14])) && HasCheck(text);

    private static bool IsRegion(int province) =>
        province is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46)
            or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    // ISO 7064, MOD 11-2.
    private static bool HasCheck(ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += (text[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
