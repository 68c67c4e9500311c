using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>Forms that are encrypted when they are filled.</summary>
public sealed class FormPasswordTests : IDisposable
{
    private readonly Terminal terminal = FormsTests.WithPledge("form-password");

    [Theory]
    [InlineData("", "pledge-2.pdf")]
    [InlineData(" --one-file", "pledge.pdf")]
    public void The_password_in_a_variable_opens_the_files(string way, string file)
    {
        terminal.Set("FORMS_PASSWORD", "ひみつ");

        Assert.Equal(0, terminal.Run($"forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD{way}"));

        var bytes = File.ReadAllBytes(Path.Combine(terminal.Folder, "out/forms/pledge", file));
        Assert.NotNull(PdfReader.Read(bytes, file, "ひみつ").Document);
        Assert.Null(PdfReader.Read(bytes, file).Document);
        Assert.DoesNotContain("ひみつ", File.ReadAllText(Path.Combine(terminal.Folder, "out/forms/pledge/forms-fill.json")), StringComparison.Ordinal);
    }

    // Typed with a Japanese keyboard on the one machine and without it on the other; カ and its mark as two characters or one.
    [Theory]
    [InlineData("Ｆｏｒｍｓ　２０２６", "Forms 2026")]
    [InlineData("カ\u3099キ①", "ガキ1")]
    [InlineData("ｶﾞｷ\u00AD1", "ガキ1")]
    public void A_password_is_the_same_however_it_is_typed(string set, string typed)
    {
        terminal.Set("FORMS_PASSWORD", set);

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD"));

        var bytes = File.ReadAllBytes(Path.Combine(terminal.Folder, "out/forms/pledge/pledge-1.pdf"));
        Assert.NotNull(PdfReader.Read(bytes, "a.pdf", typed).Document);
        Assert.NotNull(PdfReader.Read(bytes, "a.pdf", set).Document);
    }

    [Theory]
    [InlineData("bell\u0007")]
    [InlineData("gaiji\uE000")]
    [InlineData("\u00AD\u200D")]
    public void A_password_that_no_program_could_take_is_refused(string password)
    {
        terminal.Set("FORMS_PASSWORD", password);

        Assert.Equal(1, terminal.Run("forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD"));
        Assert.Contains("CK8022", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(password, terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out/forms")));
    }

    [Fact]
    public void Files_with_another_password_are_made_anew()
    {
        terminal.Set("FORMS_PASSWORD", "one");
        terminal.Run("forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD");
        terminal.Run("forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD");
        Assert.Contains("wrote 0 files", terminal.Output, StringComparison.Ordinal);

        terminal.Set("FORMS_PASSWORD", "two");
        terminal.Run("forms fill pledge --roster staff.csv --password-env FORMS_PASSWORD");
        Assert.Contains("wrote 2 files", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_password_is_typed_twice()
    {
        terminal.Secrets.Enqueue("typed");
        terminal.Secrets.Enqueue("typed");

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv --password-prompt"));

        Assert.NotNull(PdfReader.Read(File.ReadAllBytes(Path.Combine(terminal.Folder, "out/forms/pledge/pledge-1.pdf")), "a.pdf", "typed").Document);
    }

    [Theory]
    [InlineData("--password-env NOT_SET")]
    [InlineData("--password-prompt")]
    [InlineData("--password-prompt", "one", "another")]
    public void Without_a_password_nothing_is_written(string option, params string[] typed)
    {
        foreach (var secret in typed)
        {
            terminal.Secrets.Enqueue(secret);
        }

        Assert.Equal(1, terminal.Run($"forms fill pledge --roster staff.csv {option}"));
        Assert.Contains("CK8019", terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder, "out/forms")));
    }

    public void Dispose() => terminal.Dispose();
}
