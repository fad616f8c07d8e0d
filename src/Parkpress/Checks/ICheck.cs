using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>Looks at the assembled site and tells what does not hold.</summary>
internal interface ICheck
{
    void Run(Site site, DiagnosticBag diagnostics);
}
