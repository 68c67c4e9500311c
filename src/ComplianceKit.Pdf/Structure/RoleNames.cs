using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Pdf.Structure;

/// <summary>The standard structure types (PDF 32000-1 §14.8.4).</summary>
internal static class RoleNames
{
    /// <summary>The name of a role.</summary>
    public static string Of(StructureRole role) => role switch
    {
        StructureRole.Document => "Document",
        StructureRole.Section => "Sect",
        StructureRole.Division => "Div",
        StructureRole.BlockQuotation => "BlockQuote",
        StructureRole.Heading1 => "H1",
        StructureRole.Heading2 => "H2",
        StructureRole.Heading3 => "H3",
        StructureRole.Heading4 => "H4",
        StructureRole.Heading5 => "H5",
        StructureRole.Heading6 => "H6",
        StructureRole.Paragraph => "P",
        StructureRole.List => "L",
        StructureRole.ListItem => "LI",
        StructureRole.Label => "Lbl",
        StructureRole.ListBody => "LBody",
        StructureRole.Table => "Table",
        StructureRole.TableHead => "THead",
        StructureRole.TableBody => "TBody",
        StructureRole.TableRow => "TR",
        StructureRole.TableHeaderCell => "TH",
        StructureRole.TableDataCell => "TD",
        StructureRole.Caption => "Caption",
        StructureRole.Figure => "Figure",
        StructureRole.Contents => "TOC",
        StructureRole.ContentsItem => "TOCI",
        StructureRole.Link => "Link",
        StructureRole.Reference => "Reference",
        StructureRole.Note => "Note",
        StructureRole.Ruby => "Ruby",
        StructureRole.RubyBase => "RB",
        StructureRole.RubyText => "RT",
        StructureRole.FormField => "Form",
        _ => "Span",
    };
}
