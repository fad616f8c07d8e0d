namespace Parkpress.Tests.Search;

/// <summary>What the index holds to show of one unit.</summary>
internal sealed record IndexFragment(bool IsFirst, bool HasTraditional, string Date, string Section, string Category, string Address, string Title, string Text);
