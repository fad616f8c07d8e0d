namespace Parkpress.Text;

/// <summary>What becomes of 汉字 in a slug; <c>slugs</c> in <c>site.yml</c>.</summary>
internal enum SlugStyle
{
    /// <summary>They stay: <c>武汉</c>.</summary>
    Keep,

    /// <summary>They are spelt in pinyin, like every other script in Latin letters: <c>wu-han</c>.</summary>
    Pinyin,
}
