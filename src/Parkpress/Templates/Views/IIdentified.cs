namespace Parkpress.Templates.Views;

/// <summary>A view of something that has a name of its own: looking at what stands in it is noted by itself.</summary>
internal interface IIdentified
{
    /// <summary>Tells it from every other view.</summary>
    string Identity { get; }
}
