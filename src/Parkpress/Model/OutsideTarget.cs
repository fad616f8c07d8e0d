namespace Parkpress.Model;

/// <summary>An outside address, a mail address and the like; passed on as written.</summary>
internal sealed record OutsideTarget(string Address) : LinkTarget;
