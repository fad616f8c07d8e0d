namespace Parkpress.Content.Markdown.Proofing;

/// <summary>Digits in a text, in one piece or in the groups in which numbers of phones and cards are written.</summary>
/// <param name="Start">Offset of the first digit.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Kind">What it looks like.</param>
internal readonly record struct NumberRun(int Start, int End, NumberKind Kind)
{
    private const int LongestCard = 19;

    /// <summary>Reads the digits from <paramref name="start"/> on, where one must stand for anything to be found.</summary>
    public static NumberRun Read(ReadOnlySpan<char> text, int start)
    {
        int length = CountDigits(text[start..]);
        int end = start + length;
        ReadOnlySpan<char> digits = text[start..end];
        switch (length)
        {
            case 11 when IsMobile(digits):
                return new NumberRun(start, end, NumberKind.Mobile);
            case 13 when digits.StartsWith("86") && IsMobile(digits[2..]):
                return new NumberRun(start + 2, end, NumberKind.Mobile);
            case 3 or 4 when digits[0] is '1' or '6':
                return ReadGroups(text, start, length);
            case 17 when end < text.Length && text[end] is 'X' or 'x' && IdentityNumber.IsValid(text.Slice(start, 18)):
                return new NumberRun(start, end + 1, NumberKind.Identity);
            case 18 when IdentityNumber.IsValid(digits):
                return new NumberRun(start, end, NumberKind.Identity);
            case >= 16 and <= LongestCard when IsCard(digits):
                return new NumberRun(start, end, NumberKind.BankCard);
            default:
                return new NumberRun(start, end, NumberKind.None);
        }
    }

    /// <summary>The digits alone, without what separates their groups.</summary>
    public string Digits(ReadOnlySpan<char> text) =>
        text[Start..End].ToString().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    // `138 1234 5678`, `138-1234-5678`, `6222 0000 1234 5678 901`: groups of four behind the first, one and the same separator.
    private static NumberRun ReadGroups(ReadOnlySpan<char> text, int start, int length)
    {
        Span<char> all = stackalloc char[LongestCard];
        text.Slice(start, length).CopyTo(all);
        int count = length;
        int end = start + length;
        char separator = end < text.Length && text[end] is ' ' or '-' ? text[end] : '\0';
        while (separator != '\0' && end < text.Length && text[end] == separator)
        {
            int group = CountDigits(text[(end + 1)..]);
            if (group is 0 or > 4 || count + group > LongestCard)
            {
                break;
            }

            text.Slice(end + 1, group).CopyTo(all[count..]);
            count += group;
            end += group + 1;
            if (group < 4)
            {
                break;
            }
        }

        ReadOnlySpan<char> digits = all[..count];
        NumberKind kind = length == 3 && count == 11 && IsMobile(digits) ? NumberKind.Mobile
            : length == 4 && count >= 16 && IsCard(digits) ? NumberKind.BankCard
            : NumberKind.None;

        // What is no number of a person may hold one behind its first group.
        return kind == NumberKind.None ? new NumberRun(start, start + length, kind) : new NumberRun(start, end, kind);
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits[0] == '1' && digits[1] is >= '3' and <= '9';

    // All cards of UnionPay begin with 62; Luhn's sum lets one in ten of other numbers pass.
    private static bool IsCard(ReadOnlySpan<char> digits)
    {
        if (!digits.StartsWith("62"))
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }
}
