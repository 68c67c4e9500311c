using ComplianceKit.Typesetting.Pages;

namespace ComplianceKit.Typesetting.Flow;

/// <summary>The links of a document by number. A number only tells links apart. Safe for use from several threads.</summary>
internal sealed class LinkRegister
{
    private readonly Lock turn = new();
    private readonly List<LinkTarget> links = [];

    /// <summary>The link with a number that <see cref="Add"/> gave.</summary>
    public LinkTarget this[int number]
    {
        get
        {
            lock (turn)
            {
                return links[number];
            }
        }
    }

    /// <summary>Adds a link and gives its number.</summary>
    public int Add(LinkTarget link)
    {
        lock (turn)
        {
            links.Add(link);
            return links.Count - 1;
        }
    }
}
