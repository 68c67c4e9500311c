using ComplianceKit.Typesetting.Flow;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting.Pages;

/// <summary>
/// The pages of one layout of a document. Those of a long document go to a press as soon as their text is drawn, and nothing is kept of them
/// but what is still to come.
/// </summary>
/// <param name="press">The press; <see langword="null"/> for a document whose pages are all wanted at once.</param>
/// <param name="isFirst">Whether it is the first layout of the document.</param>
internal sealed class PageRun(IPagePress? press, bool isFirst)
{
    private readonly List<PageDraft> drafts = [];
    private int taken;

    /// <summary>The pages so far.</summary>
    public IReadOnlyList<PageDraft> Drafts => drafts;

    /// <summary>The number of pages so far.</summary>
    public int Count => drafts.Count;

    /// <summary>The last page so far.</summary>
    public PageDraft? Last => drafts.Count > 0 ? drafts[^1] : null;

    /// <summary>The last page so far that counts in the total.</summary>
    public PageDraft? LastCounted => drafts.FindLast(static page => page.Section.Page.CountsInTotal);

    /// <summary>
    /// Whether this layout only finds out on which pages things stand: a first layout that prints numbers of pages which it does not know
    /// will have to be made again, and is not worth a press.
    /// </summary>
    public bool IsTrial { get; private set; }

    /// <summary>Adds a page on which all but running lines and page numbers is drawn.</summary>
    public void Add(PageDraft page)
    {
        drafts.Add(page);
        if (press is null || drafts.Count <= press.MostKept)
        {
            return;
        }

        if (taken == 0)
        {
            IsTrial = isFirst && drafts.Exists(static draft => draft.Canvas.Waiting.Exists(static text => text.Kind == PageNumberKind.Target));
            Begin(press);
        }

        for (; taken < drafts.Count; taken++)
        {
            Take(press, drafts[taken]);
        }
    }

    /// <summary>Ends a page onto which running lines and page numbers have come.</summary>
    public void Complete(LaidOutDocument document, PageDraft page)
    {
        if (taken == 0)
        {
            return;
        }

        if (!IsTrial)
        {
            press!.Complete(document, page.Canvas.Index);
        }

        page.Canvas.Forget();
    }

    private void Begin(IPagePress begun)
    {
        if (!IsTrial)
        {
            begun.Begin();
        }
    }

    private void Take(IPagePress begun, PageDraft draft)
    {
        if (!IsTrial)
        {
            begun.Take(draft.Finished());
        }

        draft.Canvas.Forget();
    }
}
