namespace Parkpress.Model;

/// <summary>How one page refers to another.</summary>
internal enum Relation
{
    Amends,
    AmendedBy,
    Repeals,
    RepealedBy,
    Interprets,
    InterpretedBy,
    LocatedIn,
    Houses,
}
