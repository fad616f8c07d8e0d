using Parkpress.Incremental;
using Parkpress.Templates.Functions;

namespace Parkpress.Templates.Observations;

/// <summary>By what it is known, without rendering a page, whether it would come out as the last build left it. Safe for threads.</summary>
internal sealed class SiteObservation
{
    /// <param name="services">The site.</param>
    /// <param name="table">Names that the last build looked at.</param>
    /// <param name="tool">Of the program.</param>
    public SiteObservation(TemplateServices services, ObservationTable table, Fingerprint tool)
    {
        Values = new SiteValues(services, table, (name, key) => CachedFunction.TryRender(services, name, key));
        Pages = new PageInputs(services, Values.Faces, tool);
    }

    /// <summary>What would be seen where a template looked.</summary>
    public SiteValues Values { get; }

    /// <summary>What pages show of themselves.</summary>
    public PageInputs Pages { get; }
}
