using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>Rules about addresses outside the site, which whoever has a network checks: PP4090 to PP4099.</summary>
internal static class ExternalLinkRules
{
    public static readonly Rule Broken = new("PP4090", "broken-external-link", Severity.Warning,
        new("there is nothing at this outside address", "站外地址不存在"));

    public static readonly Rule Redirect = new("PP4091", "external-redirect", Severity.Info,
        new("outside address has moved for good", "站外地址已永久迁移"));

    public static readonly Rule Unreachable = new("PP4092", "external-unreachable", Severity.Warning,
        new("outside address cannot be reached", "站外地址无法访问"));
}
