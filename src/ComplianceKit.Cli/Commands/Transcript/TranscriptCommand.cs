using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Pdf.Reading;

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
        try
        {
            using var stream = File.OpenRead(context.Environment.Resolve(file));
            context.Environment.Output.Write(Pdf.Reading.Transcript.Of(stream));
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            context.Complain(Wording.CannotRead(file, exception.Message));
            return ExitCode.CannotReadOrWrite;
        }
    }
}
