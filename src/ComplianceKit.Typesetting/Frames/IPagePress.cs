namespace ComplianceKit.Typesetting.Frames;

/// <summary>
/// Takes the pages of a long document while it is laid out, so that they need not be kept. First comes what stands between the running lines
/// of each page; when all pages are known, what still was to come onto each: running lines and page numbers.
/// </summary>
public interface IPagePress
{
    /// <summary>The most pages that are kept until the document is laid out; one with more goes to press.</summary>
    int MostKept { get; }

    /// <summary>Begins. It may be called again: then what was taken before counts no more.</summary>
    void Begin();

    /// <summary>Takes what stands on the next page. Its links are not known to lead anywhere yet.</summary>
    void Take(Page page);

    /// <summary>Takes what still was to come onto a page; pages come in order.</summary>
    /// <param name="document">The document; its pages that were taken hold nothing but what has come onto them since.</param>
    /// <param name="page">Index of the page, from 0.</param>
    void Complete(LaidOutDocument document, int page);
}
