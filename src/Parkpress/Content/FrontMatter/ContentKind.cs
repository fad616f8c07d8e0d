namespace Parkpress.Content.FrontMatter;

/// <summary>What a page is about; decides its fields and its layout.</summary>
[Flags]
internal enum ContentKind
{
    None = 0,
    Page = 1,
    Article = 2,
    Notice = 4,
    Policy = 8,
    Enterprise = 16,
    Job = 32,
    Honor = 64,
    Zone = 128,

    /// <summary>Kinds that carry a date and appear in feeds and archives.</summary>
    Dated = Article | Notice | Policy,

    All = 255,
}
