namespace Parkpress.Cli.Links;

/// <summary>A public name leads to a private number.</summary>
internal sealed class PrivateAddressException : IOException;
