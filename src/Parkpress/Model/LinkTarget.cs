namespace Parkpress.Model;

/// <summary>What a link, a reference or a picture path leads to.</summary>
internal abstract record LinkTarget;
