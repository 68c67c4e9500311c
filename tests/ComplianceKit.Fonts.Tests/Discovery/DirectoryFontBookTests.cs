using ComplianceKit.Fonts.Discovery;

namespace ComplianceKit.Fonts.Tests.Discovery;

public class DirectoryFontBookTests
{
    private static readonly FontBook Book = DirectoryFontBook.Create(BuiltInFonts.Folder, [], searchSystem: false);

    [Theory]
    [InlineData("gothic", false, 'あ', "BIZUDGothic")]
    [InlineData("gothic", true, 'あ', "BIZUDGothic-Bold")]
    [InlineData("gothic", false, 'A', "BIZUDPGothic")]
    [InlineData("gothic", true, '7', "BIZUDPGothic-Bold")]
    [InlineData("mincho", false, '条', "BIZUDMincho")]
    [InlineData("mincho", true, '条', "BIZUDMincho")]
    [InlineData("mincho", false, 'é', "BIZUDPMincho")]
    [InlineData("gothic", false, '“', "BIZUDGothic")]
    [InlineData("gothic", false, '…', "BIZUDGothic")]
    [InlineData("gothic", false, '×', "BIZUDGothic")]
    [InlineData("gothic", false, '※', "BIZUDGothic")]
    [InlineData("gothic", false, 'α', "BIZUDGothic")]
    [InlineData("unheard-of", false, '条', "BIZUDGothic")]
    public void Japanese_comes_from_the_fixed_face_and_western_text_from_the_proportional_one(
        string family, bool bold, char character, string face)
    {
        Assert.Equal(face, Name(Book.Find(family, bold, character)));
    }

    [Theory]
    [InlineData('—')]
    [InlineData('―')]
    [InlineData('…')]
    [InlineData('‥')]
    [InlineData('〜')]
    [InlineData('～')]
    [InlineData('※')]
    [InlineData('①')]
    [InlineData('㊞')]
    [InlineData('㈱')]
    [InlineData('℃')]
    [InlineData('±')]
    [InlineData('髙')]
    [InlineData('﨑')]
    [InlineData('✓')]
    public void Signs_of_Japanese_text_are_full_width_in_both_families(char character)
    {
        foreach (var family in (string[])["gothic", "mincho"])
        {
            var found = Book.Find(family, bold: false, character)!.Value;
            Assert.Equal(found.Font.UnitsPerEm, found.Font.AdvanceOf(found.Glyph));
        }
    }

    [Fact]
    public void Fonts_that_a_person_installed_are_looked_for_on_every_system()
    {
        static string FolderOf(Environment.SpecialFolder folder) => "/" + folder;
        static string Nothing(Environment.SpecialFolder folder) => string.Empty;

        Assert.Equal(["/Fonts", "/LocalApplicationData/Microsoft/Windows/Fonts"], SystemFonts.OnWindows(FolderOf).Select(static path => path.Replace('\\', '/')));
        Assert.Contains("/UserProfile/Library/Fonts", SystemFonts.OnMac(FolderOf).Select(static path => path.Replace('\\', '/')));
        Assert.Contains("/UserProfile/.local/share/fonts", SystemFonts.OnOthers(FolderOf).Select(static path => path.Replace('\\', '/')));
        Assert.DoesNotContain(SystemFonts.OnOthers(Nothing), static path => path.StartsWith('.'));
    }

    [Fact]
    public void A_pipe_is_no_font_and_nobody_waits_for_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        var (pipe, link) = (Path.Combine(folder, "a.ttf"), Path.Combine(folder, "b.ttf"));
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }

        System.IO.File.CreateSymbolicLink(link, pipe);

        Assert.Empty(FontBytes.Read(pipe));
        Assert.Empty(FontBytes.Read(link));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_variation_sequence_gives_another_shape_of_the_character()
    {
        var plain = Book.Find("gothic", bold: false, '葛')!.Value;

        Assert.Equal(plain, Book.Find("gothic", bold: false, '葛', 0xE0101));
        Assert.NotEqual(plain.Glyph, Book.Find("gothic", bold: false, '葛', 0xE0100)!.Value.Glyph);
        Assert.Null(Book.Find("gothic", bold: false, '葛', 0xE0110));
    }

    [Fact]
    public void Variants_of_names_are_the_shapes_that_were_asked_for_or_none()
    {
        Assert.NotEqual(Book.Find("gothic", bold: false, '辻'), Book.Find("gothic", bold: false, '辻', 0xE0100));
        Assert.Equal(Book.Find("gothic", bold: false, '邉'), Book.Find("gothic", bold: false, '邉', 0xE0100));
        Assert.Null(Book.Find("gothic", bold: false, '邉', 0xE01EF));
    }

    [Fact]
    public void Lines_get_their_height_from_the_Japanese_face()
    {
        Assert.Equal("BIZUDMincho", Book.PrimaryFace("mincho", bold: true).PostScriptName.Replace("-Regular", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_character_that_no_font_has_is_null()
    {
        Assert.Null(Book.Find("gothic", bold: false, 0x1F600));
        Assert.Null(Book.Find("gothic", bold: false, 'A', 0xE01EF));
    }

    [Fact]
    public void A_family_of_the_workspace_is_asked_first_and_the_built_in_ones_stand_behind_it()
    {
        var book = DirectoryFontBook.Create(BuiltInFonts.Folder, [new FontFamilySource("brand", File("BIZUDPMincho-Regular"), null)], searchSystem: false);

        Assert.Equal("BIZUDPMincho", Name(book.Find("brand", bold: true, 'あ')));
        Assert.Equal("BIZUDGothic", Name(book.Find("gothic", bold: false, 'あ')));
    }

    [Fact]
    public void A_file_that_is_missing_or_no_font_is_a_problem_and_the_other_fonts_serve()
    {
        var licence = Path.Combine(BuiltInFonts.Folder, "OFL.txt");
        var book = DirectoryFontBook.Create(BuiltInFonts.Folder, [new FontFamilySource("brand", licence, File("nowhere"))], searchSystem: false);

        Assert.Equal("BIZUDGothic-Bold", Name(book.Find("brand", bold: true, 'あ')));
        Assert.Equal(
            [new FontProblem(File("nowhere"), FontProblemKind.Missing, ""), new FontProblem(licence, FontProblemKind.NotAFont, "")],
            book.Problems);
    }

    [Fact]
    public void Without_any_font_there_is_still_a_line_height()
    {
        var book = DirectoryFontBook.Create(Path.Combine(BuiltInFonts.Folder, "nowhere"), [], searchSystem: false);

        Assert.Null(book.Find("gothic", bold: false, 'あ'));
        Assert.True(book.PrimaryFace("gothic", bold: false).Metrics.Ascender > 0);
    }

    [Fact]
    public void Fonts_of_the_system_serve_what_no_other_font_has()
    {
        var book = DirectoryFontBook.Create(
            Path.Combine(BuiltInFonts.Folder, "nowhere"), [new FontFamilySource("latin", File("nowhere"), null)], [BuiltInFonts.Folder]);

        Assert.Equal("BIZUDGothic", Name(book.Find("latin", bold: false, '条')));
        Assert.Equal("BIZUDGothic-Bold", Name(book.Find("latin", bold: true, '条')));
        Assert.Null(book.Find("latin", bold: false, 0x1F600));
    }

    [Fact]
    public void A_font_of_the_system_of_another_weight_serves_where_none_of_the_wanted_one_has_the_character()
    {
        var folder = Directory.CreateTempSubdirectory("fonts-");
        System.IO.File.Copy(File("BIZUDGothic-Bold"), Path.Combine(folder.FullName, "only.ttf"));
        var book = DirectoryFontBook.Create(
            Path.Combine(BuiltInFonts.Folder, "nowhere"), [new FontFamilySource("latin", File("nowhere"), null)], [folder.FullName]);

        var found = Name(book.Find("latin", bold: false, '条'));

        folder.Delete(recursive: true);
        Assert.Equal("BIZUDGothic-Bold", found);
    }

    [Fact]
    public void A_font_for_formulas_serves_only_where_no_other_has_the_character()
    {
        var folder = Directory.CreateTempSubdirectory("fonts-");
        System.IO.File.Copy(File("BIZUDPGothic-Regular"), Path.Combine(folder.FullName, "AMath.ttf"));
        System.IO.File.Copy(File("BIZUDMincho-Regular"), Path.Combine(folder.FullName, "Text.ttf"));
        var book = DirectoryFontBook.Create(
            Path.Combine(BuiltInFonts.Folder, "nowhere"), [new FontFamilySource("latin", File("nowhere"), null)], [folder.FullName]);

        var found = Name(book.Find("latin", bold: false, 'Ω'));

        folder.Delete(recursive: true);
        Assert.StartsWith("BIZUDMincho", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_may_be_asked_from_several_threads()
    {
        var book = DirectoryFontBook.Create(BuiltInFonts.Folder, [], searchSystem: false);
        var expected = Book.Find("mincho", bold: false, '条')!.Value.Glyph;

        var found = ParallelEnumerable.Range(0, 64).Select(_ => book.Find("mincho", bold: false, '条')!.Value.Glyph).ToList();

        Assert.All(found, glyph => Assert.Equal(expected, glyph));
    }

    private static string File(string name) => Path.Combine(BuiltInFonts.Folder, name + ".ttf");

    private static string? Name(ResolvedGlyph? found) => found?.Font.PostScriptName.Replace("-Regular", "", StringComparison.Ordinal);
}
