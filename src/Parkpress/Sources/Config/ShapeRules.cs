using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>The rules by which <see cref="SettingChecker"/> names what does not fit.</summary>
/// <param name="Unknown">A name that is not known.</param>
/// <param name="WrongType">A value of another type.</param>
/// <param name="Missing">A name that must be there.</param>
/// <param name="AllowsOwnNames">True when a name that resembles no known one is the site's own business.</param>
/// <param name="ChecksAddresses">True when links must look like links; those in data are looked at with the whole site.</param>
internal sealed record ShapeRules(Rule Unknown, Rule WrongType, Rule Missing, bool AllowsOwnNames, bool ChecksAddresses)
{
    public static ShapeRules Settings { get; } = new(SourceRules.UnknownKey, SourceRules.WrongType, SourceRules.MissingSetting, AllowsOwnNames: false, ChecksAddresses: true);

    /// <summary>Templates of a site may read further names from its data.</summary>
    public static ShapeRules Data { get; } = new(SourceRules.UnknownDataName, SourceRules.DataShape, SourceRules.DataShape, AllowsOwnNames: true, ChecksAddresses: false);
}
