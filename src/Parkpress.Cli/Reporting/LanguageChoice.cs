using Parkpress.Diagnostics;

namespace Parkpress.Cli.Reporting;

/// <summary>Decides in which language Parkpress speaks: <c>--lang</c>, else the locale.</summary>
internal static class LanguageChoice
{
    /// <summary>The language for a command line. Read before parsing, since the parser's own descriptions depend on it.</summary>
    public static Language From(string[] arguments, Func<string, string?> environment)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            string? value = arguments[i] == "--lang" && i + 1 < arguments.Length ? arguments[i + 1]
                : arguments[i].StartsWith("--lang=", StringComparison.Ordinal) ? arguments[i]["--lang=".Length..] : null;
            if (value is "zh" or "en")
            {
                return value == "zh" ? Language.Chinese : Language.English;
            }
        }

        string locale = ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? SystemLocale();
        return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
    }

    // Windows has no LANG; the console's code page 936 is that of simplified Chinese.
    private static string SystemLocale() => OperatingSystem.IsWindows() && Console.InputEncoding.CodePage is 936 or 54936 ? "zh" : "en";
}
