using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress;

/// <summary>The span of time in which a site stays as it is although nobody changes anything: until the next date passes.</summary>
/// <param name="From">The last moment that has come; the site has been like this since then.</param>
/// <param name="Until">The next moment at which something may change.</param>
internal readonly record struct ChangeMoments(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The span around the moment of a build.</summary>
    /// <remarks>Every date of every document counts, its first instant and the first one behind it: what depends on time compares it with one of these.</remarks>
    public static ChangeMoments Around(Site site)
    {
        DateTimeOffset now = site.Options.Now, from = DateTimeOffset.MinValue, until = DateTimeOffset.MaxValue;
        void Count(SiteDate date)
        {
            CountMoment(date.Moment);
            CountMoment(date.End);
        }

        void CountMoment(DateTimeOffset moment)
        {
            if (moment <= now)
            {
                from = moment > from ? moment : from;
            }
            else
            {
                until = moment < until ? moment : until;
            }
        }

        foreach ((DateTimeOffset first, DateTimeOffset end) in site.GreySpans)
        {
            CountMoment(first);
            CountMoment(end);
        }

        foreach (Page page in site.Pages.Concat(site.WithheldPages.Select(item => item.Page)))
        {
            if (page.Date is { } date)
            {
                Count(date);
            }

            foreach (FieldValue value in page.FrontMatter.Fields)
            {
                if (value.Value is SiteDate named)
                {
                    Count(named);
                }
            }
        }

        return new ChangeMoments(from, until);
    }

    /// <summary>True while nothing changes.</summary>
    public bool Holds(DateTimeOffset moment) => From <= moment && moment < Until;
}
