namespace Parkpress.Text;

/// <summary>How long a text takes a reader.</summary>
internal static class TextMeasure
{
    private const int WordsPerMinute = 400;

    /// <summary>Whole minutes at 400 汉字 or words a minute, rounded up, at least 1.</summary>
    public static int ReadingMinutes(int wordCount) => Math.Max(1, (int)(((long)wordCount + WordsPerMinute - 1) / WordsPerMinute));
}
