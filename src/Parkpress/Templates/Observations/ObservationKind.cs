namespace Parkpress.Templates.Observations;

/// <summary>Kinds of things that a template can look at beside the page in hand. The letter stands in the cache.</summary>
internal enum ObservationKind
{
    /// <summary>What lists may show of another page, by its permalink.</summary>
    Summary = 's',

    /// <summary>Name and address of a section, by its folder.</summary>
    Section = 'c',

    /// <summary>What a section holds, by its folder.</summary>
    SectionLists = 'l',

    /// <summary>A category or tag, by the permalink of its list.</summary>
    Term = 't',

    /// <summary>A member of <c>site</c>, by its name.</summary>
    Site = 'g',

    /// <summary>A template, by its path.</summary>
    Template = 'p',

    /// <summary>A file of the theme, by its name.</summary>
    Asset = 'a',

    /// <summary>A cached partial, by its name and key.</summary>
    Cached = 'k',

    /// <summary>Whether there is a section, by its folder.</summary>
    SectionLookup = 'f',

    /// <summary>The newest pages of a section, by their number and its folder.</summary>
    Recent = 'r',

    /// <summary>The pages related to one, by its permalink.</summary>
    Related = 'e',
}
