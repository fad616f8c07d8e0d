namespace Parkpress.Templates.Views;

/// <summary>One member of a view.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Type">For the reference: text, html, number, bool, date, image, list of …, or a view's name.</param>
/// <param name="Meaning">One line for the reference.</param>
/// <param name="Get">Reads it.</param>
internal sealed record Member<TView>(string Name, string Type, string Meaning, Func<TView, object?> Get)
{
    /// <summary>Its place in the table.</summary>
    public int Number { get; init; }
}
