using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Transcript;

/// <summary><c>compliancekit transcript FILE</c>: what a screen reader would speak.</summary>
internal static class TranscriptCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var file = new Argument<string>("FILE") { Description = Wording.TranscriptFile.In(language) };
        var command = new Command("transcript", Wording.Transcript.In(language)) { file };
        command.SetAction(result => Run(result.GetValue(file)!, context(result)));
        return command;
    }

    private static int Run(string file, CommandContext context)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(context.Environment.Resolve(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Complain(Wording.CannotRead(file, exception));
            return ExitCode.CannotReadOrWrite;
        }

        var result = Pdf.Reading.Transcript.Of(bytes, file, context.Language);
        Findings.Print(result.Diagnostics, null, context);
        context.Environment.Output.Write(result.Text);
        return result.Text is null ? ExitCode.Findings : ExitCode.Done;
    }
}
