namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>A language whose code is coloured.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Aliases">What may stand behind the fence, in lower case.</param>
/// <param name="Scanner">Cuts its code; safe for many threads.</param>
internal sealed record CodeLanguage(string Name, string[] Aliases, CodeScanner Scanner);
