namespace ComplianceKit.Tests.Loading;

/// <summary>Each broken file gives its diagnostic at the line where it is broken.</summary>
public sealed class LoadingDiagnosticTests
{
    [Theory]
    [InlineData("kit: 1\nlanguage: ja: x", "CK1001 compliancekit.yaml:2")]
    [InlineData("kit: 1\n---\nkit: 1", "CK1003 compliancekit.yaml:2")]
    [InlineData("kit: 1\nlanguage: *ja", "CK1004 compliancekit.yaml:2")]
    [InlineData("kit: 1\n[a, b]: c", "CK1005 compliancekit.yaml:2")]
    [InlineData("kit: 1\nlanguage: ja\nlanguage: en", "CK1006 compliancekit.yaml:3")]
    [InlineData("kit: 1\nlanguge: ja", "CK1007 compliancekit.yaml:2")]
    [InlineData("language: ja", "CK1008 compliancekit.yaml:1")]
    [InlineData("kit: 1\ndocuments: disclosure", "CK1009 compliancekit.yaml:2")]
    [InlineData("kit: 1\ncreated: 2026-13-01", "CK1010 compliancekit.yaml:2")]
    [InlineData("kit: 1\nlanguage: jp", "CK1011 compliancekit.yaml:2")]
    [InlineData("kit: 1\nlanguage: fr-CA", "CK1011 compliancekit.yaml:2")]
    [InlineData("kit: 1\nevidence: nowhere.yaml", "CK1012 compliancekit.yaml:2")]
    [InlineData("kit: 1\nevidence: ../evidence.yaml", "CK1014 compliancekit.yaml:2")]
    [InlineData("kit: 1\nevidence: /etc/hostname", "CK1014 compliancekit.yaml:2")]
    [InlineData("", "CK1015 compliancekit.yaml")]
    [InlineData("kit: 1\ncatalogs: [mic-cloud-2081]", "CK2003 compliancekit.yaml:2")]
    [InlineData("kit: 9", "CK2017 compliancekit.yaml:1")]
    [InlineData("kit: 1\ndocuments: [{ id: a/b, template: conformance-sheet }]", "CK2022 compliancekit.yaml:2")]
    [InlineData("kit: 1\nlanguage: \"\\U00110000\"", "CK1001 compliancekit.yaml:2")]
    public void A_workspace_file_is_refused_at_its_fault(string text, string expected)
    {
        using var scratch = new Scratch(("compliancekit.yaml", text));

        Assert.Contains(expected, Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("EN", "en")]
    [InlineData("ja", "ja")]
    [InlineData("JA-jp", "ja-JP")]
    [InlineData("en-gb", "en-GB")]
    [InlineData("ja-jpan-jp", "ja-Jpan-JP")]
    public void A_language_is_one_however_its_tag_is_written(string written, string expected)
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nlanguage: " + written));
        var loaded = scratch.Load();

        Assert.Equal(expected, loaded.Workspace!.Language);
        Assert.DoesNotContain(loaded.Diagnostics, static found => found.Code is "CK1009" or "CK1011");
    }

    [Fact]
    public void The_country_in_the_place_of_the_language_is_told_with_what_was_meant()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nlanguage: jp"));

        var told = Assert.Single(scratch.Load().Diagnostics, static found => found.Code == "CK1011");
        Assert.Equal("did you mean `ja`?", told.Hint!.English);
    }

    [Fact]
    public void A_format_named_twice_is_one_file()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\ndocuments:\n  - id: a\n    template: b\n    formats: [pdf, xlsx, pdf]"));

        Assert.Equal(["pdf", "xlsx"], scratch.Load().Workspace!.Documents[0].Formats.Select(static format => format.Value));
    }

    [Fact]
    public void A_file_nested_too_deeply_is_refused()
    {
        using var scratch = new Scratch(("compliancekit.yaml", string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100))));

        Assert.Contains("CK1002 compliancekit.yaml:1", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        using var scratch = new Scratch(("compliancekit.yaml", Scratch.Workspace));
        File.WriteAllBytes(Path.Combine(scratch.Folder, "organization.yaml"), [(byte)'n', (byte)':', (byte)' ', 0x83, 0x65]);

        Assert.Contains("CK1016 organization.yaml", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_cannot_be_read()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nevidence: folder"), ("folder/inside.txt", "x"));

        Assert.Contains("CK1012 compliancekit.yaml:2", Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void A_folder_without_a_workspace_says_so()
    {
        using var scratch = new Scratch();

        Assert.Equal(["CK2016"], Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void All_faults_are_reported_in_one_run()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\nlanguge: ja\ncreated: soon\nevidence: nowhere.yaml"));

        Assert.Equal(
            ["CK1007 compliancekit.yaml:2", "CK1010 compliancekit.yaml:3", "CK1012 compliancekit.yaml:4"],
            Scratch.Places(scratch.Load().Diagnostics));
    }

    [Fact]
    public void An_unknown_key_suggests_the_one_that_was_meant()
    {
        using var scratch = new Scratch(("compliancekit.yaml", "kit: 1\ndocumets: []"));

        var diagnostic = Assert.Single(scratch.Load().Diagnostics);
        Assert.Equal("did you mean `documents`?", diagnostic.Hint!.English);
        Assert.Equal("もしかして「documents」ですか", diagnostic.Hint.Japanese);
    }
}
