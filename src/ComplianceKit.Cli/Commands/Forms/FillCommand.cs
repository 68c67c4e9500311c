using System.Collections.Immutable;
using System.CommandLine;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary><c>compliancekit forms fill TEMPLATE --roster FILE</c>: a filled form for every person.</summary>
internal static class FillCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var command = new Command("fill", FormsWording.Fill.In(language));
        var roster = new RosterOptions(command, language);
        var output = OutputOption.Folder(FormsWording.Output, language);
        var name = new Option<string?>("--name") { Description = FormsWording.Name.In(language), HelpName = "PATTERN" };
        var oneFile = new Option<bool>("--one-file") { Description = FormsWording.OneFile.In(language) };
        var singleSided = new Option<bool>("--single-sided") { Description = FormsWording.SingleSided.In(language) };
        var perPerson = new Option<bool>("--per-person") { Description = FormsWording.PerPerson.In(language) };
        var only = new Option<string[]>("--only") { Description = FormsWording.Only.In(language), HelpName = "PERSON" };
        var shard = new Option<string?>("--shard") { Description = FormsWording.Shard.In(language), HelpName = "I/N" };
        var sort = new Option<string?>("--sort") { Description = FormsWording.Sort.In(language), HelpName = "FIELD" };
        var separators = new Option<string?>("--separators") { Description = FormsWording.Separators.In(language), HelpName = "FIELD", Arity = ArgumentArity.ZeroOrOne };
        var password = new PasswordOptions(command, language);
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

            if (result.GetValue(oneFile) && result.GetResult(name) is not null)
            {
                result.AddError(FormsWording.NameOfOneFile.In(language));
            }

            if (result.GetValue(singleSided) && !result.GetValue(oneFile))
            {
                result.AddError(FormsWording.SingleSidedInOneFile.In(language));
            }

            if (result.GetResult(separators) is not null && !result.GetValue(oneFile))
            {
                result.AddError(FormsWording.SeparatorsInOneFile.In(language));
            }
        });
        command.Options.Add(output);
        command.Options.Add(name);
        command.Options.Add(oneFile);
        command.Options.Add(singleSided);
        command.Options.Add(perPerson);
        command.Options.Add(sort);
        command.Options.Add(separators);
        command.Options.Add(only);
        command.Options.Add(shard);
        command.SetAction(result => Run(
            roster.Read(result),
            new Target(result.GetValue(output), result.GetValue(name) ?? FileNamePattern.Default, result.GetValue(oneFile), Shard.Parse(result.GetValue(shard) ?? "1/1")!.Value)
            {
                Sort = result.GetValue(sort),
                Separates = result.GetResult(separators) is not null,
                IsPerPerson = result.GetValue(perPerson),
                IsSingleSided = result.GetValue(singleSided),
                Group = result.GetValue(separators),
                Only = [.. result.GetValue(only) ?? []],
            },
            password.Read(result),
            context(result)));
        return command;
    }

    private static int Run(RosterChoice choice, Target target, PasswordChoice passwords, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var password = passwords.Find(context, diagnostics);
        var protection = PasswordChoice.Protection(password, diagnostics);
        if (diagnostics.HasErrors || RosterSession.Open(choice, protection, context, diagnostics) is not { } session)
        {
            return RosterSession.Finish(diagnostics, choice, context);
        }

        var form = session.Source.Definition;
        var ofFields = new DiagnosticBag();
        var group = target.Group is { } field ? RosterOrder.Field(form, field, ofFields) : null;
        var roster = target.Sort is { } key ? RosterOrder.Sort(session.Roster, form, key, ofFields) : session.Roster;
        var lines = target.Only.IsEmpty ? null : ChosenPeople.LinesOf(session.Roster, form, target.Only, ofFields);
        diagnostics.AddRange(ofFields.ToImmutable());
        if (ofFields.HasErrors)
        {
            diagnostics.AddRange(session.Roster.Findings);
            return RosterSession.Finish(diagnostics, choice, context);
        }

        if (group is not null && RosterOrder.Scattered(roster, group) is { } scattered)
        {
            diagnostics.Add(RosterDiagnostics.Scattered(group, scattered));
        }

        var shown = target.Folder ?? $"{choice.Workspace.TrimEnd('/', '\\')}/out/forms/{session.Source.Document}";
        var progress = new Progress(context);
        var gate = new Lock();
        var options = new FillOptions(new FileNamePattern(target.Pattern, session.Source.Document, session.Source.Definition))
        {
            OneFile = target.OneFile,
            IsPerPerson = target.IsPerPerson,
            SingleSided = target.IsSingleSided,
            SortedBy = target.Sort is { } order ? RosterOrder.Field(form, order, diagnostics) : null,
            Separators = target.Separates ? new Separation(group) : null,
            Shard = target.Shard,
            Lines = lines,
            Workers = Environment.ProcessorCount,
            Progress = (done, all) => Show(progress, gate, session.Source.Document, done, all),
        };
        var result = new FormFiller(session.Source, session.Writer, options, diagnostics).Fill(roster, context.Environment.Resolve(shown), $"{session.Job} {target}{PasswordChoice.Trace(password, session.Job)}");
        progress.Clear();
        if (context.Format == "text" && result.IsHeldBack)
        {
            context.Say(FormsWording.HeldBack(result.Missing));
        }
        else if (context.Format == "text" && (!diagnostics.HasErrors || result.Written + result.Kept > 0 || !result.Missing.IsEmpty))
        {
            context.Say(FormsWording.Filled(result, shown));
        }

        return RosterSession.Finish(diagnostics, choice, context);
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
        /// <summary>The field that gives the order.</summary>
        public string? Sort { get; init; }

        /// <summary>Whether sheets separate people.</summary>
        public bool Separates { get; init; }

        /// <summary>The field that makes groups.</summary>
        public string? Group { get; init; }

        /// <summary>Whether backs of sheets stay unprinted.</summary>
        public bool IsSingleSided { get; init; }

        /// <summary>The people to do, as the user names them; none for everybody.</summary>
        public ImmutableArray<string> Only { get; init; } = [];

        /// <summary>Whether a file for each person was asked for in words.</summary>
        public bool IsPerPerson { get; init; }

        /// <summary>What of it changes the files: the part of the roster and the folder do not.</summary>
        public override string ToString() => $"{Pattern} {OneFile} {Shard.Count} {Sort} {Separates} {Group} {IsSingleSided} {string.Join('\n', Only)}";
    }
}
