namespace Parkpress.Templates.Nodes;

/// <summary>What comes after a statement.</summary>
internal enum LoopFlow
{
    /// <summary>The next statement.</summary>
    Next,

    /// <summary>The next item of the loop around it.</summary>
    Continue,

    /// <summary>What stands behind the loop.</summary>
    Break,
}
