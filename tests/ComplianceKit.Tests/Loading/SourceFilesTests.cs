using System.Text;
using ComplianceKit.Checks;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Files;
using ComplianceKit.Testing;

namespace ComplianceKit.Tests.Loading;

/// <summary>What cannot be written down in a specification of texts: bytes, links, large files, pictures.</summary>
public sealed class SourceFilesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_folder_without_the_file_of_a_workspace_is_none()
    {
        using var folder = new TemporaryFolder(nameof(A_folder_without_the_file_of_a_workspace_is_none));

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Null(loaded.Workspace);
        Assert.Equal("CK2016", Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Text_in_another_encoding_is_refused()
    {
        using var folder = new TemporaryFolder(nameof(Text_in_another_encoding_is_refused));
        byte[] shiftJis = [.. "kit: 1 # "u8, 0x93, 0xFA, 0x96, 0x7B];
        File.WriteAllBytes(Path.Combine(folder.Path, "compliancekit.yaml"), shiftJis);

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Equal("CK1016", Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_windows_move_no_place()
    {
        using var folder = new TemporaryFolder(nameof(A_byte_order_mark_and_line_ends_of_windows_move_no_place));
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), "kit: 1\r\ncolour: red\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Equal("compliancekit.yaml:2:1", Assert.Single(loaded.Diagnostics).Location!.ToString());
        Assert.Equal("colour: red", loaded.Files.Line("compliancekit.yaml", 2));
    }

    [Fact]
    public void A_file_of_more_than_256_megabytes_is_not_read()
    {
        using var folder = new TemporaryFolder(nameof(A_file_of_more_than_256_megabytes_is_not_read));
        using (var file = File.Create(Path.Combine(folder.Path, "compliancekit.yaml")))
        {
            file.SetLength((256L * 1024 * 1024) + 1);
        }

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Equal("CK1013", Assert.Single(loaded.Diagnostics).Code);
    }

    [Theory]
    [InlineData("linked-file.yaml")]
    [InlineData("linked-folder/organization.yaml")]
    [InlineData("link-of-a-link.yaml")]
    public void A_link_that_leads_outside_is_not_followed(string file)
    {
        using var outside = new TemporaryFolder($"outside {file}");
        using var folder = new TemporaryFolder($"inside {file}");
        File.WriteAllText(Path.Combine(outside.Path, "organization.yaml"), "name: Secret");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "linked-file.yaml"), Path.Combine(outside.Path, "organization.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "linked-folder"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link-of-a-link.yaml"), "linked-folder/organization.yaml");
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), $"kit: 1\norganization: {file}\n");

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Equal("CK1014", Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void Links_inside_of_a_workspace_are_followed()
    {
        using var folder = new TemporaryFolder(nameof(Links_inside_of_a_workspace_are_followed));
        Directory.CreateDirectory(Path.Combine(folder.Path, "real"));
        File.WriteAllText(Path.Combine(folder.Path, "real", "organization.yaml"), "name: 見本");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a"), "real");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "b"), "real/../a");
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), "kit: 1\norganization: b/organization.yaml\n");

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.DoesNotContain(loaded.Diagnostics, static diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void A_pipe_is_an_empty_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder(nameof(A_pipe_is_an_empty_file));
        using var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "organization.yaml"));
        made.WaitForExit();
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), "kit: 1\norganization: organization.yaml\n");

        Assert.Contains(WorkspaceLoader.Load(folder.Path, folder.Path, Today).Diagnostics, static diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public void A_pipe_is_no_font_even_where_a_link_leads_to_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder(nameof(A_pipe_is_no_font_even_where_a_link_leads_to_it));
        var (pipe, link) = (Path.Combine(folder.Path, "a.ttf"), Path.Combine(folder.Path, "b.ttf"));
        using var made = System.Diagnostics.Process.Start("mkfifo", pipe);
        made.WaitForExit();
        File.CreateSymbolicLink(link, pipe);

        Assert.False(FontHead.IsFont(pipe));
        Assert.False(FontHead.IsFont(link));
        Assert.Empty(FileHead.Read(link));
        Assert.Empty(OrdinaryFile.Read(link));
        Assert.Null(OrdinaryFile.LengthOf(Path.Combine(folder.Path, "c.ttf")));
    }

    [Fact]
    public void A_folder_that_is_linked_into_itself_is_read_once()
    {
        using var folder = new TemporaryFolder(nameof(A_folder_that_is_linked_into_itself_is_read_once));
        Directory.CreateDirectory(Path.Combine(folder.Path, "answers"));
        File.WriteAllText(Path.Combine(folder.Path, "answers", "one.yaml"), "[]");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "answers", "again"), Path.Combine(folder.Path, "answers"));

        Assert.Equal(["answers/one.yaml"], new SourceFiles(folder.Path).Find("answers", ".yaml").AsEnumerable());
    }

    [Theory]
    [InlineData("answers/")]
    [InlineData("answers\\\\")]
    [InlineData(".\\\\answers")]
    public void Answers_are_found_under_whatever_letters_and_strokes_their_paths_have(string place)
    {
        var example = SpecFile.Read("answers.md")[0];
        using var folder = new TemporaryFolder($"answers {place.Length}");
        example = example with
        {
            Files = example.Files.Remove("answers.yaml").SetItem("compliancekit.yaml", $"kit: 1\norganization: organization.yaml\ncatalogs: [guide]\nresponses: \"{place}\"\n")
                .SetItem("answers/one.YAML", "- { item: guide/1.1, status: met }").SetItem("answers/two.Yml", "- { item: guide/1.2, status: met }"),
        };

        var loaded = WorkspaceLoader.Load(example.WriteTo(folder.Path), folder.Path, Today);

        Assert.DoesNotContain(loaded.Diagnostics, static diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(["guide/1.1", "guide/1.2"], loaded.Workspace!.Responses.ByItem.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_whose_name_is_put_together_in_another_way_is_told_as_such()
    {
        using var folder = new TemporaryFolder(nameof(A_file_whose_name_is_put_together_in_another_way_is_told_as_such));
        File.WriteAllText(Path.Combine(folder.Path, "か\u3099いよう.yaml"), "name: 見本");
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), "kit: 1\norganization: がいよう.yaml\n");

        var told = Assert.Single(WorkspaceLoader.Load(folder.Path, folder.Path, Today).Diagnostics, static diagnostic => diagnostic.Code == "CK1012");

        Assert.Contains("NFD", told.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_a_missing_file()
    {
        using var folder = new TemporaryFolder(nameof(A_name_that_no_file_can_have_is_a_missing_file));
        File.WriteAllText(Path.Combine(folder.Path, "compliancekit.yaml"), "kit: 1\norganization: \"a\\0b\"\n");

        var loaded = WorkspaceLoader.Load(folder.Path, folder.Path, Today);

        Assert.Equal("CK1012", Assert.Single(loaded.Diagnostics).Code);
    }

    [Fact]
    public void A_picture_must_be_one()
    {
        using var folder = new TemporaryFolder(nameof(A_picture_must_be_one));
        File.WriteAllText(Path.Combine(folder.Path, "picture.png"), "no picture");
        var diagnostics = new DiagnosticBag();

        var image = new WorkspaceResources(new SourceFiles(folder.Path), new SourceFiles(folder.Path)).Image("picture.png", place: null, diagnostics);

        Assert.Null(image);
        Assert.Equal("CK1017", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void Items_without_an_answer_are_counted_for_each_catalog()
    {
        var example = SpecFile.Read("answers.md")[0];
        using var folder = new TemporaryFolder(nameof(Items_without_an_answer_are_counted_for_each_catalog));
        example = example with { Files = example.Files.SetItem("answers.yaml", "- { item: guide/1.2, status: met }") };

        var loaded = WorkspaceLoader.Load(example.WriteTo(folder.Path), folder.Path, Today);
        var found = Assert.Single(CoverageChecks.Unanswered(loaded.Workspace!));

        Assert.Equal("CK2015", found.Code);
        Assert.Equal("2 items of guide have no answer, the first is guide/1.1", found.Message.English);
    }
}
