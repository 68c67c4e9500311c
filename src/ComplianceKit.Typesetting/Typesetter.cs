using ComplianceKit.Documents.Tree;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Typesetting;

/// <summary>The room's door: turns a document tree into pages.</summary>
public static class Typesetter
{
    /// <summary>Lays <paramref name="document"/> out with the fonts of <paramref name="fonts"/>.</summary>
    public static LaidOutDocument LayOut(Document document, FontBook fonts) =>
        throw new NotImplementedException($"{document.Properties.Title} {fonts.Problems.Count}");
}
