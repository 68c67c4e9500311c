using System.Collections.Immutable;
using System.CommandLine;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Overlays;

namespace ComplianceKit.Cli.Commands.Rules;

/// <summary><c>compliancekit rules status|accept</c>: what has become of the base under each change of an overlay.</summary>
internal static class RulesCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var command = new Command("rules", RulesWording.Rules.In(language));
        command.Subcommands.Add(CreateStatus(language, context));
        command.Subcommands.Add(CreateAccept(language, context));
        command.Subcommands.Add(CompareCommand.Create(language, context));
        return command;
    }

    private static Command CreateStatus(Language language, Func<ParseResult, CommandContext> context)
    {
        var folder = BuildCommand.WorkspaceArgument(language);
        var status = new Command("status", RulesWording.Status.In(language)) { folder };
        status.SetAction(result => Status(result.GetValue(folder)!, context(result)));
        return status;
    }

    private static Command CreateAccept(Language language, Func<ParseResult, CommandContext> context)
    {
        var ids = new Argument<string[]>("ID") { Description = RulesWording.AcceptIds.In(language), Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = RulesWording.AcceptAll.In(language) };
        var folder = new Option<string>("--in") { Description = RulesWording.InOption.In(language), HelpName = "DIR", DefaultValueFactory = static _ => "." };
        var accept = new Command("accept", RulesWording.Accept.In(language)) { ids, all, folder };
        accept.SetAction(result => Accept([.. result.GetValue(ids) ?? []], result.GetValue(all), result.GetValue(folder)!, context(result)));
        return accept;
    }

    private static int Status(string folder, CommandContext context)
    {
        var (loaded, layers, failed) = Load(folder, context);
        foreach (var status in layers.SelectMany(static layer => layer.Statuses))
        {
            context.Results.WriteLine($"{RulesWording.StateOf(status.State).In(context.Language)}  {status.Overlay.Id}: {status.Change.Key}  ({status.Change.Origin})");
            if (status is { State: ChangeState.Conflicting or ChangeState.BaseChanged, Accepted: { } before, Current: { } now })
            {
                ShowChange(before.Text, now.Text, context);
            }
        }

        if (layers.IsEmpty && !failed)
        {
            context.Say(RulesWording.NoOverlays);
        }

        if (!layers.IsEmpty && layers.All(static layer => layer.Statuses.IsEmpty))
        {
            context.Say(RulesWording.NoChanges);
        }

        var open = layers
            .SelectMany(static layer => layer.Statuses)
            .Any(static status => status.State is ChangeState.Conflicting or ChangeState.BaseChanged or ChangeState.Obsolete or ChangeState.TargetGone);
        return failed || open || loaded.Workspace is null ? ExitCode.Findings : ExitCode.Done;
    }

    private static int Accept(ImmutableArray<string> ids, bool all, string folder, CommandContext context)
    {
        if (ids.IsEmpty && !all)
        {
            context.Complain(RulesWording.NothingNamed);
            return ExitCode.Usage;
        }

        var (loaded, layers, failed) = Load(folder, context);
        if (failed || loaded.Workspace is null)
        {
            return ExitCode.Findings;
        }

        foreach (var id in ids.Where(id => !layers.Any(layer => layer.Statuses.Any(status => status.Change.Target == id))))
        {
            context.Complain(RulesWording.NoChange(id));
            failed = true;
        }

        context.Say(RulesWording.Accepted(RulebookReview.Accept(loaded.Workspace.Folder, layers, all ? [] : ids)));
        return failed ? ExitCode.Findings : ExitCode.Done;
    }

    private static (LoadResult Loaded, ImmutableArray<RulebookLayer> Layers, bool Failed) Load(string folder, CommandContext context)
    {
        var environment = context.Environment;
        var loaded = WorkspaceLoader.Load(environment.Resolve(folder), environment.ProgramFolder, environment.Today);
        var found = new DiagnosticBag();
        var layers = RulebookReview.Layers(loaded, found);
        Findings.Print([.. loaded.Diagnostics, .. found.ToImmutable()], loaded.Files, context);

        // An overlay that cannot be read has no layer: to say that there is none would be untrue.
        return (loaded, layers, loaded.Workspace is null || (layers.IsEmpty && found.HasErrors));
    }

    private static void ShowChange(string before, string now, CommandContext context)
    {
        foreach (var line in BaseLines.Between(before, now))
        {
            context.Results.WriteLine($"    {line.Sign} {line.Words}");
        }
    }
}
