namespace Parkpress.Search;

/// <summary>What the facets say of one page: numbers of its section and its category among the index's names, and its year; 0 is none.</summary>
internal readonly record struct DocumentPlace(int Section, int Category, int Year);
