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
