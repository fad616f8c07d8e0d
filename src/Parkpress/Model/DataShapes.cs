using Parkpress.Diagnostics;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;

namespace Parkpress.Model;

/// <summary>Holds data files that the generator or its theme reads against what they must look like.</summary>
internal static class DataShapes
{
    /// <summary>False, with diagnostics, when templates would stumble over the file.</summary>
    public static bool Check(string name, string path, YamlNode node, DiagnosticBag diagnostics)
    {
        if (DataCatalog.Find(name) is not { } shape || node is YamlScalar { IsNull: true })
        {
            return true;
        }

        var findings = diagnostics.Fork();
        new SettingChecker(path, ShapeRules.Data, findings).CheckValue(shape, node);
        diagnostics.Merge(findings);
        return !findings.HasErrors;
    }
}
