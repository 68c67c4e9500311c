using System.CommandLine;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary><c>compliancekit forms fill TEMPLATE --roster FILE</c>: a filled form for every person.</summary>
internal static class FillCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var command = new Command("fill", FormsWording.Fill.In(language));
        var roster = new RosterOptions(command, language);
        var output = new Option<string?>("--output", "-o") { Description = FormsWording.Output.In(language), HelpName = "DIR" };
        var name = new Option<string?>("--name") { Description = FormsWording.Name.In(language), HelpName = "PATTERN" };
        var oneFile = new Option<bool>("--one-file") { Description = FormsWording.OneFile.In(language) };
        var perPerson = new Option<bool>("--per-person") { Description = FormsWording.PerPerson.In(language) };
        var shard = new Option<string?>("--shard") { Description = FormsWording.Shard.In(language), HelpName = "I/N" };
        shard.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Shard.Parse(token.Value) is null)
            {
                result.AddError(FormsWording.BadShard.In(language));
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(oneFile) && result.GetValue(perPerson))
            {
                result.AddError(FormsWording.OneOrMany.In(language));
            }
        });
        command.Options.Add(output);
        command.Options.Add(name);
        command.Options.Add(oneFile);
        command.Options.Add(perPerson);
        command.Options.Add(shard);
        command.SetAction(result => Run(
            roster.Read(result),
            new Target(result.GetValue(output), result.GetValue(name) ?? FileNamePattern.Default, result.GetValue(oneFile), Shard.Parse(result.GetValue(shard) ?? "1/1")!.Value),
            context(result)));
        return command;
    }

    private static int Run(RosterChoice choice, Target target, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        if (RosterSession.Open(choice, context, diagnostics) is not { } session || diagnostics.HasErrors)
        {
            return RosterSession.Finish(diagnostics, context);
        }

        var shown = target.Folder ?? $"{choice.Workspace.TrimEnd('/', '\\')}/out/forms/{session.Source.Document}";
        var progress = new Progress(context);
        var gate = new Lock();
        var options = new FillOptions(new FileNamePattern(target.Pattern, session.Source.Document))
        {
            OneFile = target.OneFile,
            Shard = target.Shard,
            Workers = Environment.ProcessorCount,
            Progress = (done, all) => Show(progress, gate, session.Source.Document, done, all),
        };
        var result = new FormFiller(session.Source, session.Writer, options, diagnostics).Fill(session.Roster, context.Environment.Resolve(shown), $"{session.Job} {target}");
        progress.Clear();
        if (context.Format == "text")
        {
            context.Say(FormsWording.Filled(result, shown));
        }

        return RosterSession.Finish(diagnostics, context);
    }

    private static void Show(Progress progress, Lock gate, string document, int done, int all)
    {
        if (done % 20 == 0)
        {
            lock (gate)
            {
                progress.Show(document, $"{done}/{all}");
            }
        }
    }

    private sealed record Target(string? Folder, string Pattern, bool OneFile, Shard Shard)
    {
        /// <summary>What of it changes the files: the part of the roster and the folder do not.</summary>
        public override string ToString() => $"{Pattern} {OneFile} {Shard.Count}";
    }
}
