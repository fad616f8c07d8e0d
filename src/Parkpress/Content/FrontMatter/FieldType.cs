namespace Parkpress.Content.FrontMatter;

/// <summary>What a front matter field may hold, and as which type its value arrives.</summary>
internal enum FieldType
{
    /// <summary>A text; <see cref="string"/>.</summary>
    Text,

    /// <summary>A list of texts, or one text; <c>ImmutableArray&lt;Spanned&lt;string&gt;&gt;</c>.</summary>
    TextList,

    /// <summary>A whole number; <see cref="int"/>.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>; <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A date with or without a time; <see cref="SiteDate"/>.</summary>
    Date,

    /// <summary>One of the field's choices; <see cref="string"/>.</summary>
    Choice,

    /// <summary>One or two levels, <c>父类/子类</c> or a list; <c>ImmutableArray&lt;Spanned&lt;string&gt;&gt;</c>.</summary>
    Category,

    /// <summary>Path of a file beside the page; <see cref="string"/>.</summary>
    File,

    /// <summary>Path of another page's file; <see cref="string"/>.</summary>
    Reference,

    /// <summary>A list of <see cref="Reference"/>; <c>ImmutableArray&lt;Spanned&lt;string&gt;&gt;</c>.</summary>
    ReferenceList,

    /// <summary>A site path that begins with <c>/</c>; <see cref="string"/>.</summary>
    SitePath,

    /// <summary>A list of <see cref="SitePath"/>; <c>ImmutableArray&lt;Spanned&lt;string&gt;&gt;</c>.</summary>
    SitePathList,

    /// <summary>Defaults for the pages of a folder; <see cref="RawFrontMatter"/>.</summary>
    Cascade,
}
