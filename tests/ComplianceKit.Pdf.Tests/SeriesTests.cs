using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Pdf.Tests;

/// <summary>Many documents that share most of their text.</summary>
public sealed class SeriesTests
{
    private const string Common = "私は、次のとおり誓約します。";
    private static readonly Document Pattern = Person(string.Empty);

    [Fact]
    public void Each_document_says_its_own_text_beside_what_all_share()
    {
        var series = new PdfWriter(Specimen.Fonts).ForSeries(Pattern);

        foreach (var name in (string[])["見本 花子", "髙見﨑 例", "誓約します", "葛󠄀城"])
        {
            Assert.Contains($"{Common} {name}", TextOf(PdfReader.Read(Bytes(series, name), "person.pdf").Document!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_is_the_same_whatever_was_written_before_it()
    {
        var alone = Bytes(new PdfWriter(Specimen.Fonts).ForSeries(Pattern), "見本 花子");
        var series = new PdfWriter(Specimen.Fonts).ForSeries(Pattern);

        Bytes(series, "髙見﨑 例");

        Assert.Equal(alone, Bytes(series, "見本 花子"));
    }

    [Fact]
    public void Glyphs_that_all_share_and_those_of_one_stand_on_one_line_as_if_set_in_one_font()
    {
        var inSeries = PdfReader.Read(Bytes(new PdfWriter(Specimen.Fonts).ForSeries(Pattern), "誓い約し見本"), "a.pdf").Document!;
        var alone = PdfReader.Read(Bytes(new PdfWriter(Specimen.Fonts), "誓い約し見本"), "b.pdf").Document!;

        Assert.Equal(TextOf(alone), TextOf(inSeries));
        Assert.Equal(RightEdge(alone), RightEdge(inSeries), 0.1);
    }

    [Fact]
    public void Pages_that_all_share_and_those_of_one_read_and_look_as_if_the_document_stood_alone()
    {
        var series = new PdfWriter(Specimen.Fonts).ForSeries(Sides(string.Empty));

        foreach (var name in (string[])["見本 花子", "髙見﨑 例", string.Empty])
        {
            var (together, alone) = (ReadSides(series, name), ReadSides(new PdfWriter(Specimen.Fonts), name));

            Assert.Equal(Transcript.Of(alone, Language.English), Transcript.Of(together, Language.English));
            Assert.Equal(Places(alone), Places(together));
        }
    }

    [Fact]
    public void A_file_of_many_documents_has_their_pages_text_and_structure_in_order()
    {
        var bound = Bound("見本 花子", "髙見﨑 例", "葛󠄀城 薫");

        Assert.Equal(5, bound.Pages.Length);
        Assert.Equal([$"{Common} 見本 花子", "", $"{Common} 髙見﨑 例", "", $"{Common} 葛󠄀城 薫"], bound.Pages.Select(static page => string.Concat(page.Texts.Select(static text => text.Text))));
        Assert.Equal(["No. 1", "No. 2", "No. 3"], bound.Bookmarks.Select(static bookmark => bookmark.Title));
        Assert.Equal([0, 2, 4], bound.Bookmarks.Select(static bookmark => bookmark.Target!.Page));
        Assert.Equal(3, bound.Structure!.Elements.Count());
    }

    [Fact]
    public void A_broken_picture_that_the_blank_form_does_not_show_is_told_for_everybody_who_has_it()
    {
        var picture = new Figure(new ImageResource("seal.png", "image/png", 40, 20, Pictures.Png(40, 20).AsMemory(0, 60)), "印影");
        var binder = new PdfWriter(Specimen.Fonts).Bind(Pattern, Stream.Null);

        Assert.All(Enumerable.Range(0, 2), _ => Assert.Equal("CK4101", Assert.Single(binder.Prepare(Specimen.Document(picture, picture)).Diagnostics).Code));
        Assert.Empty(binder.Prepare(Person("見本")).Diagnostics);
    }

    [Fact]
    public void Pages_that_fill_sheets_up_say_nothing_to_a_screen_reader()
    {
        var bound = Bound("見本", "例示");

        Assert.Empty(bound.Pages[1].Texts);
        Assert.Equal(string.Empty, bound.Pages[1].Label);
    }

    [Fact]
    public void A_file_of_more_documents_than_a_leaf_of_its_trees_holds_is_read_in_full()
    {
        var bound = Bound([.. Enumerable.Range(1, 150).Select(static number => $"見本{number}")]);

        Assert.Equal(299, bound.Pages.Length);
        Assert.Equal(Enumerable.Range(0, 299).Select(static page => page % 2 == 0 ? "1" : string.Empty), bound.Pages.Select(static page => page.Label));
        Assert.Equal(Enumerable.Range(1, 150).Select(static number => $"No. {number}"), bound.Bookmarks.Select(static bookmark => bookmark.Title));
        Assert.Equal(
            Enumerable.Range(1, 150).Select(static number => $"{Common} 見本{number}"),
            bound.Structure!.Elements.Select(static part => Assert.Single(part.Elements).Text()));
    }

    private static ReadDocument Bound(params string[] names)
    {
        using var stream = new MemoryStream();
        var binder = new PdfWriter(Specimen.Fonts).Bind(Pattern, stream);
        for (var index = 0; index < names.Length; index++)
        {
            binder.TurnToFront();
            binder.Add(binder.Prepare(Person(names[index])), $"No. {index + 1}");
        }

        binder.Finish();
        var read = PdfReader.Read(stream.ToArray(), "bound.pdf");
        Assert.Empty(read.Diagnostics);
        return read.Document!;
    }

    private static double RightEdge(ReadDocument document) => document.Pages[0].Texts.Max(static text => text.X + text.Width);

    // A front that is the same for everybody, with structure of its own, and a back with the name.
    private static Document Sides(string name)
    {
        var front = Specimen.Document(new Heading(1, [new Text("誓約書")]), new List(true, [new ListItem("1.", [new Paragraph([new Text(Common)])])]), new Paragraph([new Text(Common)]));
        return front with { Sections = [.. front.Sections, .. Person(name).Sections] };
    }

    private static ReadDocument ReadSides(IDocumentWriter writer, string name)
    {
        using var stream = new MemoryStream();
        Assert.Empty(writer.Write(Sides(name), stream).Diagnostics);
        var read = PdfReader.Read(stream.ToArray(), "sides.pdf");
        Assert.Empty(read.Diagnostics);
        return read.Document!;
    }

    private static IEnumerable<string> Places(ReadDocument document) => document.Pages.Select(
        static (page, index) => $"{index}: {string.Concat(page.Texts.Select(static text => text.Text))} {page.Texts.Min(static text => text.X):F1} {page.Texts.Max(static text => text.Baseline):F1}");

    private static Document Person(string name) => Specimen.Document(new Paragraph([new Text($"{Common} {name}")]));

    private static byte[] Bytes(IDocumentWriter writer, string name)
    {
        using var stream = new MemoryStream();
        Assert.Empty(writer.Write(Person(name), stream).Diagnostics);
        return stream.ToArray();
    }

    private static string TextOf(ReadDocument document) => string.Concat(document.Pages.SelectMany(static page => page.Texts).Select(static text => text.Text));
}
