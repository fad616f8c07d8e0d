namespace Parkpress.Text;

/// <summary>How long a text takes a reader.</summary>
internal static class TextMeasure
{
    private const int CharactersPerMinute = 400;
    private const int WordsPerMinute = 200;

    /// <summary>Whole minutes at 400 汉字 or 200 other words a minute, rounded up, at least 1.</summary>
    public static int ReadingMinutes(int characters, int words)
    {
        // Whole numbers: a word takes as long as two characters.
        long inCharacters = characters + ((long)words * CharactersPerMinute / WordsPerMinute);
        return (int)Math.Max(1, (inCharacters + CharactersPerMinute - 1) / CharactersPerMinute);
    }
}
