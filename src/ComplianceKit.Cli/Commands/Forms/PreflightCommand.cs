using System.CommandLine;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary><c>compliancekit forms check TEMPLATE --roster FILE</c>: what would go wrong on paper, before anything is printed.</summary>
internal static class PreflightCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var command = new Command("check", FormsWording.Check.In(language));
        var roster = new RosterOptions(command, language);
        command.SetAction(result => Run(roster.Read(result), context(result)));
        return command;
    }

    private static int Run(RosterChoice choice, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        if (RosterSession.Open(choice, null, context, diagnostics) is { } session)
        {
            var progress = new Progress(context);
            var options = new FillOptions(new FileNamePattern(FileNamePattern.Default, session.Source.Document, session.Source.Definition)) { Workers = Environment.ProcessorCount };
            new FormFiller(session.Source, session.Writer, options, diagnostics).Check(session.Roster);
            progress.Clear();
            if (!diagnostics.HasErrors && context.Format == "text")
            {
                context.Say(FormsWording.Ready(session.Roster.Rows.Count));
            }
        }

        return RosterSession.Finish(diagnostics, choice, context);
    }
}
