namespace Parkpress;

/// <summary>The stages of a build, in their order.</summary>
public enum BuildStage
{
    /// <summary>Lists the source files.</summary>
    Scan,

    /// <summary>Parses every document.</summary>
    Read,

    /// <summary>Gives every page its place.</summary>
    Assemble,

    /// <summary>Looks for mistakes.</summary>
    Check,

    /// <summary>Decides what files the site has.</summary>
    Plan,

    /// <summary>Makes their bytes.</summary>
    Render,

    /// <summary>Puts the new site in the place of the old one.</summary>
    Publish,
}
