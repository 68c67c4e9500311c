using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Pdf;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>
/// Where the password of encrypted forms comes from: a variable or a terminal, never the command line, which other users of the machine can
/// see and shells write down.
/// </summary>
internal sealed class PasswordOptions
{
    private readonly Option<string?> variable;
    private readonly Option<bool> prompt;

    public PasswordOptions(Command command, Language language)
    {
        variable = new Option<string?>("--password-env") { Description = FormsWording.PasswordVariable.In(language), HelpName = "NAME" };
        prompt = new Option<bool>("--password-prompt") { Description = FormsWording.PasswordPrompt.In(language) };
        command.Options.Add(variable);
        command.Options.Add(prompt);
        command.Validators.Add(result =>
        {
            if (result.GetResult(variable) is not null && result.GetValue(prompt))
            {
                result.AddError(FormsWording.OnePassword.In(language));
            }
        });
    }

    /// <summary>What the user chose.</summary>
    public PasswordChoice Read(ParseResult result) => new(result.GetValue(variable), result.GetValue(prompt));
}

/// <summary>Where the password comes from, if there is one.</summary>
/// <param name="Variable">The name of an environment variable.</param>
/// <param name="Prompts">Whether a person is asked.</param>
internal sealed record PasswordChoice(string? Variable, bool Prompts)
{
    // As slow to guess from the record of a job as this is, the file itself is the easier target.
    private const int Iterations = 200_000;

    /// <summary>The password; <see langword="null"/> where none is wished, or with a diagnostic where there should be one.</summary>
    public string? Find(CommandContext context, DiagnosticBag diagnostics)
    {
        if (Variable is not null)
        {
            var value = context.Environment.Variable(Variable);
            if (string.IsNullOrEmpty(value))
            {
                diagnostics.Add(ProtectionDiagnostics.NoVariable(Variable));
            }

            return value;
        }

        if (!Prompts)
        {
            return null;
        }

        var first = context.Environment.Secret(FormsWording.TypePassword.In(context.Language));
        if (string.IsNullOrEmpty(first))
        {
            diagnostics.Add(ProtectionDiagnostics.NothingTyped);
        }
        else if (context.Environment.Secret(FormsWording.TypeAgain.In(context.Language)) != first)
        {
            diagnostics.Add(ProtectionDiagnostics.TypedDifferently);
        }

        return first;
    }

    /// <summary>What locks the files; <see langword="null"/> where nothing should, or with a diagnostic where the password cannot be used.</summary>
    public static PdfProtection? Protection(string? password, DiagnosticBag diagnostics)
    {
        var protection = string.IsNullOrEmpty(password) ? null : PdfProtection.With(password);
        if (protection is null && !string.IsNullOrEmpty(password))
        {
            diagnostics.Add(ProtectionDiagnostics.NotUsable);
        }

        return protection;
    }

    /// <summary>Tells jobs with different passwords apart without giving the password away.</summary>
    public static string Trace(string? password, string job) => password is null
        ? string.Empty
        : Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(password, Encoding.UTF8.GetBytes(job), Iterations, HashAlgorithmName.SHA256, 16));
}
