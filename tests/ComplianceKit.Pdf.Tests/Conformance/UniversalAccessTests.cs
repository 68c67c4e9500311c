using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading;
using ComplianceKit.Pdf.Reading.Syntax;
using ComplianceKit.Testing;

namespace ComplianceKit.Pdf.Tests.Conformance;

/// <summary>Clauses of ISO 14289-1 (PDF/UA-1), on a file with everything that the writer can write. Numbers in names are clauses.</summary>
public sealed partial class UniversalAccessTests
{
    private static readonly RawFile File = new(Specimen.WholeFile);

    private static readonly ReadDocument Document = PdfReader.Read(Specimen.WholeFile, "whole.pdf").Document!;

    [Fact]
    public void Clause_5_the_file_says_that_it_conforms() =>
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Document.Metadata.Packet, StringComparison.Ordinal);

    [Fact]
    public void Clause_7_1_the_catalog_is_marked_and_shows_the_title()
    {
        Assert.Equal(new BooleanValue(true), File.Store.Get(File.Store.Dictionary(File.Catalog, "MarkInfo"), "Marked"));
        Assert.False(File.Store.Dictionary(File.Catalog, "MarkInfo").Entries.ContainsKey("Suspects"));
        Assert.Equal(new BooleanValue(true), File.Store.Get(File.Store.Dictionary(File.Catalog, "ViewerPreferences"), "DisplayDocTitle"));
        Assert.Contains("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">見本の文書</rdf:li>", Document.Metadata.Packet, StringComparison.Ordinal);
    }

    [Fact]
    public void Clause_7_1_all_content_is_either_tagged_or_an_artifact_and_neither_holds_the_other()
    {
        foreach (var content in File.Contents)
        {
            var open = new Stack<string>();
            foreach (Match match in Operator().Matches(content))
            {
                switch (match.Groups["op"].Value)
                {
                    case "BMC" or "BDC":
                        var isArtifact = match.Value.StartsWith("/Artifact", StringComparison.Ordinal);
                        Assert.False(isArtifact ? open.Count > 0 : open.Contains("Artifact"), match.Value);
                        open.Push(isArtifact ? "Artifact" : "Content");
                        break;
                    case "EMC":
                        open.Pop();
                        break;
                    default:
                        Assert.NotEmpty(open);
                        break;
                }
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Clauses_7_1_to_7_9_and_7_18_the_structure_breaks_no_rule() => Assert.Empty(StructureRules.Broken(Document));

    [Fact]
    public void Clause_7_1_only_standard_structure_types_are_used()
    {
        Assert.Empty(File.Store.Dictionary(File.Store.Dictionary(File.Catalog, "StructTreeRoot"), "RoleMap").Entries);
        string[] standard =
        [
            "Document", "Sect", "Div", "BlockQuote", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
            "Caption", "Figure", "TOC", "TOCI", "Link", "Reference", "Note", "Ruby", "RB", "RT", "Form", "Span",
        ];
        Assert.Equal(standard.Order(StringComparer.Ordinal), Document.Structure!.Descendants().Select(static e => e.Role).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Clause_7_1_content_leads_back_to_its_element()
    {
        var parents = Pdf.Reading.Structure.NumberTree.Read(File.Store, File.Store.Dictionary(File.Store.Dictionary(File.Catalog, "StructTreeRoot"), "ParentTree"));
        foreach (var (index, page) in File.Pages.Index())
        {
            var marks = Mark().Count(File.Contents[index]);
            var elements = Assert.IsType<ArrayValue>(File.Store.Resolve(parents[(int)File.Store.Number(page, "StructParents")!]));
            Assert.Equal(marks, elements.Items.Length);
            Assert.All(elements.Items, element => Assert.Equal("StructElem", File.Store.Name(File.Store.AsDictionary(element), "Type")));
        }
    }

    [Fact]
    public void Clause_7_2_languages_are_declared()
    {
        Assert.Equal("ja", Document.Metadata.Language);
        Assert.Equal("see the manual", Assert.Single(Document.Structure!.Descendants(), static e => e.Language == "en").Text());
    }

    [Fact]
    public void Clause_7_3_a_picture_has_words_and_a_place()
    {
        var figures = File.OfType("StructElem").Where(element => File.Store.Name(element, "S") == "Figure").ToList();
        Assert.Equal(2, figures.Count);
        Assert.All(figures, figure => Assert.Equal(4, File.Store.NumbersOf(File.Store.Dictionary(figure, "A"), "BBox").Length));
        Assert.Contains("CK4002", Specimen.Write(Specimen.Document(new Figure(Pictures.Image(Pictures.Png(1, 1), 1, 1), " "))).Diagnostics.Select(static d => d.Code));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 3)]
    public void Clause_7_4_2_a_heading_that_skips_a_level_is_a_warning(int first, int second)
    {
        var codes = Specimen.Write(Specimen.Document(new Heading(first, [new Text("上")]), new Heading(second, [new Text("下")]))).Diagnostics.Select(static d => d.Code);

        Assert.Equal(["CK4020"], codes);
    }

    [Fact]
    public void Clause_7_5_rows_short_of_cells_still_cover_every_column()
    {
        var rows = Document.Structure!.Descendants().Last(static e => e.Role == "TBody").Elements.ToList();

        Assert.Equal([2, 2, 2], rows.Select(static row => row.Elements.Count()));
    }

    [Fact]
    public void Clause_7_8_running_lines_are_artifacts_of_pagination()
    {
        Assert.All(File.Contents, static content =>
        {
            Assert.Contains("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC", content, StringComparison.Ordinal);
            Assert.Contains("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC", content, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Clause_7_9_notes_are_found_by_their_identifiers()
    {
        var tree = File.Store.Array(File.Store.Dictionary(File.Store.Dictionary(File.Catalog, "StructTreeRoot"), "IDTree"), "Names");

        Assert.Equal(Document.Structure!.Descendants().Select(static e => e.Id).OfType<string>(), tree.OfType<StringValue>().Select(static id => id.Text));
    }

    [Theory]
    [InlineData("OCProperties")]
    [InlineData("AcroForm")]
    [InlineData("Threads")]
    public void Clauses_7_10_to_7_16_what_is_not_needed_is_not_there(string key) => Assert.DoesNotContain(File.Dictionaries, dictionary => dictionary.Entries.ContainsKey(key));

    [Fact]
    public void Clause_7_14_printed_fields_say_what_they_are()
    {
        var fields = Document.Structure!.Descendants().Where(static e => e.Role == "Form").Select(static e => (e.FieldRole, e.Checked, e.FieldDescription));

        Assert.Equal([("tv", null, "氏名"), ("cb", "on", "同意する"), ("tv", null, "住所")], fields);
    }

    [Fact]
    public void Clause_7_17_pages_have_labels_and_headings_bookmarks()
    {
        Assert.Equal(["1", "2"], Document.Pages.Select(static page => page.Label));
        Assert.Equal(["第１章　総則"], Document.Bookmarks.Select(static bookmark => bookmark.Title));
        Assert.Equal(["用語", "様式"], Document.Bookmarks[0].Children.Select(static bookmark => bookmark.Title));
    }

    [Fact]
    public void Clause_7_18_3_the_order_of_links_is_that_of_the_structure() =>
        Assert.All(File.Pages, page => Assert.Equal("S", File.Store.Name(page, "Tabs")));

    [Fact]
    public void Clause_7_18_5_a_link_says_where_it_leads()
    {
        var descriptions = Document.Pages[0].Links.Select(static link => link.Description);

        Assert.Equal(["手引のページ", "第１章", "1ページ"], descriptions);
    }

    [Fact]
    public void Clause_7_21_7_every_glyph_shown_stands_for_characters()
    {
        Assert.All(Document.Pages.SelectMany(static page => page.Texts), static text => Assert.DoesNotContain('\uFFFD', text.Text));
        foreach (var map in File.OfType("Font").Select(font => File.Store.Get(font, "ToUnicode")).OfType<StreamValue>())
        {
            Assert.DoesNotMatch("> <(0000|FEFF|FFFE)>", Encoding.Latin1.GetString(File.Store.Decode(map).Span));
        }
    }

    [Fact]
    public void Clause_7_21_8_the_glyph_of_missing_characters_is_not_shown() =>
        Assert.All(File.Contents, static content => Assert.DoesNotMatch("\\[<([0-9A-F]{4})*?0000", Shown().Replace(content, static match => Align(match.Value))));

    // Keeps only codes that begin at a multiple of four digits.
    private static string Align(string shown) => string.Join(' ', shown.Trim('<', '>').Chunk(4).Select(static code => new string(code) == "0000" ? "[<0000" : "."));

    [GeneratedRegex(@"(/Artifact[^\n]*?|/Span<<[^\n]*?>>)?(?<op>BMC|BDC|EMC|TJ|\bDo\b|\bre f\b|\bl S\b)")]
    private static partial Regex Operator();

    [GeneratedRegex(@"/MCID \d+")]
    private static partial Regex Mark();

    [GeneratedRegex("<[0-9A-F]{4,}>")]
    private static partial Regex Shown();
}
