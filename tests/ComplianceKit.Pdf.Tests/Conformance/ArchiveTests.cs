using System.Text;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf.Reading.Syntax;
using NumberValue = ComplianceKit.Pdf.Reading.Syntax.NumberValue;

namespace ComplianceKit.Pdf.Tests.Conformance;

/// <summary>Clauses of ISO 19005-2 (PDF/A-2), level A, on a file with everything that the writer can write. Numbers in names are clauses.</summary>
public sealed partial class ArchiveTests
{
    private static readonly RawFile File = new(Specimen.WholeFile);

    [Fact]
    public void Clause_6_1_2_the_header_is_followed_by_bytes_above_127()
    {
        Assert.StartsWith("%PDF-1.7\n%", File.Text, StringComparison.Ordinal);
        Assert.All(File.Bytes[10..14], static value => Assert.True(value > 127));
    }

    [Fact]
    public void Clause_6_1_3_the_trailer_has_an_identifier_and_nothing_follows_the_end()
    {
        Assert.Equal(2, File.Store.Array(File.Store.Trailer, "ID").Length);
        Assert.False(File.Store.Trailer.Entries.ContainsKey("Encrypt"));
        Assert.EndsWith("%%EOF\n", File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clause_6_1_7_streams_have_their_length_and_known_filters()
    {
        var streams = File.Objects.OfType<StreamValue>().ToList();
        Assert.All(streams, stream => Assert.Equal(stream.Data.Length, (int)File.Store.Number(stream.Dictionary, "Length")!));
        Assert.All(streams, static stream => Assert.DoesNotContain(["F", "FFilter", "FDecodeParms"], key => stream.Dictionary.Entries.ContainsKey(key)));
        Assert.All(streams, stream => Assert.Contains(File.Store.Name(stream.Dictionary, "Filter"), (string?[])[null, "FlateDecode", "DCTDecode"]));
    }

    [Fact]
    public void Clause_6_1_13_nothing_is_larger_than_viewers_must_support()
    {
        var words = new string('長', 40_000);
        var file = new RawFile(Specimen.Bytes(new Figure(Pictures.Image(Pictures.Png(1, 1), 1, 1), words)));
        var values = file.Objects.SelectMany(RawFile.Values).ToList();

        Assert.All(values.OfType<StringValue>(), static text => Assert.True(text.Bytes.Length <= 32_767));
        Assert.All(values.OfType<NameValue>(), static name => Assert.True(Encoding.UTF8.GetByteCount(name.Name) <= 127));
        Assert.All(File.Contents, static content => Assert.True(DeepestState(content) <= 28));
    }

    [Fact]
    public void Clause_6_2_3_the_output_intent_has_a_profile()
    {
        var intent = File.Store.AsDictionary(Assert.Single(File.Store.Array(File.Catalog, "OutputIntents")));
        var profile = File.Store.Decode(Assert.IsType<StreamValue>(File.Store.Get(intent, "DestOutputProfile"))).Span;

        Assert.Equal("GTS_PDFA1", File.Store.Name(intent, "S"));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile[12..24]));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile[36..40]));
    }

    [Fact]
    public void Clause_6_2_4_only_colours_that_the_output_intent_covers_are_used()
    {
        Assert.All(File.Contents, static content => Assert.DoesNotMatch(@"\s(k|K|cs|CS|sc|SC|scn|SCN|sh|gs|ri|i)\s", content));
        Assert.DoesNotContain(File.Objects.OfType<StreamValue>(), stream => File.Store.Name(stream.Dictionary, "ColorSpace") == "DeviceCMYK");
    }

    [Theory]
    [InlineData("Interpolate")]
    [InlineData("Alternates")]
    [InlineData("OPI")]
    [InlineData("TR")]
    [InlineData("HTP")]
    [InlineData("EmbeddedFiles")]
    [InlineData("AlternatePresentations")]
    [InlineData("PresSteps")]
    [InlineData("Requirements")]
    [InlineData("AA")]
    [InlineData("JavaScript")]
    [InlineData("OCProperties")]
    [InlineData("NeedAppearances")]
    public void Clauses_6_2_to_6_11_what_is_forbidden_is_not_there(string key) => Assert.DoesNotContain(File.Dictionaries, dictionary => dictionary.Entries.ContainsKey(key));

    [Fact]
    public void Clause_6_2_11_fonts_are_embedded_with_their_encoding_and_characters()
    {
        var fonts = File.OfType("Font").Where(font => File.Store.Name(font, "Subtype") == "Type0").ToList();
        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            var below = File.Store.AsDictionary(File.Store.Array(font, "DescendantFonts")[0]);
            var descriptor = File.Store.Dictionary(below, "FontDescriptor");
            Assert.Equal("Identity-H", File.Store.Name(font, "Encoding"));
            Assert.Equal("Identity", File.Store.Name(below, "CIDToGIDMap"));
            Assert.IsType<StreamValue>(File.Store.Get(descriptor, "FontFile2"));
            Assert.IsType<StreamValue>(File.Store.Get(font, "ToUnicode"));
            Assert.Matches("^[A-Z]{6}\\+", File.Store.Name(font, "BaseFont")!);
            Assert.False(descriptor.Entries.ContainsKey("CIDSet"));
        }
    }

    [Fact]
    public void Clause_6_2_11_5_widths_of_the_file_are_those_of_the_embedded_font()
    {
        var compared = 0;
        foreach (var below in File.OfType("Font").Where(font => File.Store.Name(font, "Subtype") == "CIDFontType2"))
        {
            var program = (StreamValue)File.Store.Get(File.Store.Dictionary(below, "FontDescriptor"), "FontFile2");
            var widths = new EmbeddedWidths(File.Store.Decode(program));
            var items = File.Store.Array(below, "W");
            for (var index = 0; index < items.Length; index += 2)
            {
                var (glyph, width) = ((int)((NumberValue)items[index]).Value, ((NumberValue)((ArrayValue)items[index + 1]).Items[0]).Value);
                Assert.Equal(widths.Of(glyph), width, 1.0);
                compared++;
            }
        }

        Assert.True(compared > 5);
    }

    [Fact]
    public void Clause_6_3_annotations_are_links_that_print()
    {
        var annotations = File.OfType("Annot").ToList();
        Assert.NotEmpty(annotations);
        Assert.All(annotations, annotation => Assert.Equal(("Link", 4.0), (File.Store.Name(annotation, "Subtype"), File.Store.Number(annotation, "F"))));
    }

    [Fact]
    public void Clause_6_5_actions_only_open_addresses() =>
        Assert.All(File.Dictionaries.Where(static d => d.Entries.ContainsKey("URI")), action => Assert.Equal("URI", File.Store.Name(action, "S")));

    [Fact]
    public void Clause_6_6_2_the_metadata_is_plain_xml()
    {
        var packet = Packet();
        Assert.False(((StreamValue)File.Store.Get(File.Catalog, "Metadata")).Dictionary.Entries.ContainsKey("Filter"));
        Assert.Contains("http://www.aiim.org/pdfa/ns/extension/", packet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Clause_6_6_3_both_places_say_the_same()
    {
        var information = File.Store.Dictionary(File.Store.Trailer, "Info");
        var packet = Packet();
        string Of(string name) => packet.Descendants().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal(File.Store.Text(information, "Title"), Of("title"));
        Assert.Equal(File.Store.Text(information, "Author"), Of("creator"));
        Assert.Equal(File.Store.Text(information, "Subject"), packet.Descendants().Single(static element => element.Name.LocalName == "description" && element.Name.NamespaceName.Contains("purl", StringComparison.Ordinal)).Value);
        Assert.Equal(File.Store.Text(information, "Producer"), Of("Producer"));
        Assert.Equal("D:20260401000000Z", File.Store.Text(information, "CreationDate"));
        Assert.Equal("2026-04-01T00:00:00Z", Of("CreateDate"));
    }

    [Fact]
    public void Clause_6_6_3_both_places_say_the_same_of_odd_titles()
    {
        var whole = Specimen.Document(new Paragraph([new Text("本文")]));
        var odd = new RawFile(Specimen.Write(whole with { Properties = whole.Properties with { Title = "甲\u0001<&>\uD800乙\uFFFE", Keywords = ["鍵", "語"] } }).Bytes);
        var packet = PacketOf(odd);

        Assert.Equal("甲<&>\uFFFD乙", odd.Store.Text(odd.Store.Dictionary(odd.Store.Trailer, "Info"), "Title"));
        Assert.Equal("甲<&>\uFFFD乙", packet.Descendants().Single(static element => element.Name.LocalName == "title").Value);
        Assert.Equal("鍵, 語", packet.Descendants().Single(static element => element.Name.LocalName == "Keywords").Value);
    }

    [Fact]
    public void Clause_6_6_4_the_file_says_that_it_conforms()
    {
        string Of(string name) => Packet().Descendants().Single(element => element.Name.NamespaceName == "http://www.aiim.org/pdfa/ns/id/" && element.Name.LocalName == name).Value;

        Assert.Equal(("2", "A"), (Of("part"), Of("conformance")));
    }

    private static System.Xml.Linq.XElement Packet() => PacketOf(File);

    private static System.Xml.Linq.XElement PacketOf(RawFile file)
    {
        var packet = Encoding.UTF8.GetString(((StreamValue)file.Store.Get(file.Catalog, "Metadata")).Data.Span);
        return System.Xml.Linq.XElement.Parse(Instruction().Replace(packet, string.Empty));
    }

    private static int DeepestState(string content)
    {
        var (depth, deepest) = (0, 0);
        foreach (Match match in State().Matches(content))
        {
            depth += match.Value == "q" ? 1 : -1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    [GeneratedRegex(@"<\?xpacket.*?\?>", RegexOptions.Singleline)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"\b[qQ]\b")]
    private static partial Regex State();
}
