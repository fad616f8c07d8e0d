using Parkpress.Diagnostics;

namespace Parkpress.Authoring;

/// <summary>Something that somebody asked for cannot be done; nothing was changed.</summary>
/// <param name="text">What, and what to do instead.</param>
internal sealed class AuthoringException(LocalText text) : Exception(text.English)
{
    public LocalText Text { get; } = text;
}
