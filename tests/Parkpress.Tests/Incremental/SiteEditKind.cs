namespace Parkpress.Tests.Incremental;

/// <summary>What somebody changes between two builds.</summary>
internal enum SiteEditKind
{
    Body,
    Title,
    Date,
    Tags,
    Category,
    Field,
    Add,
    Delete,
    Rename,
    Template,
    Data,
    Settings,
    Image,
    File,
    Clock,
}
