namespace Parkpress.Templates.Nodes;

/// <summary>Values that templates see as objects, without a new object each time.</summary>
internal static class Boxed
{
    private const int Least = -1;
    private const int Greatest = 1023;

    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly object[] s_numbers = [.. Enumerable.Range(Least, Greatest - Least + 1).Select(number => (object)number)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Least and <= Greatest ? s_numbers[value - Least] : value;

    public static object? Of(int? value) => value is { } number ? Of(number) : null;
}
