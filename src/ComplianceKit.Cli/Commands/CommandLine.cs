using System.CommandLine;
using System.Globalization;
using ComplianceKit.Cli.Commands.Assign;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Commands.Catalogs;
using ComplianceKit.Cli.Commands.Check;
using ComplianceKit.Cli.Commands.Completion;
using ComplianceKit.Cli.Commands.Diff;
using ComplianceKit.Cli.Commands.Evidence;
using ComplianceKit.Cli.Commands.Explain;
using ComplianceKit.Cli.Commands.Forms;
using ComplianceKit.Cli.Commands.Import;
using ComplianceKit.Cli.Commands.Init;
using ComplianceKit.Cli.Commands.List;
using ComplianceKit.Cli.Commands.Report;
using ComplianceKit.Cli.Commands.Rules;
using ComplianceKit.Cli.Commands.Show;
using ComplianceKit.Cli.Commands.Transcript;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>The whole command line: which commands there are, how usage faults and failures become exit codes.</summary>
internal static class CommandLine
{
    /// <summary>Runs it.</summary>
    public static int Run(string[] args, ProgramEnvironment environment)
    {
        var language = LanguageChoice.Of(args, environment.Variable);
        // The command line library takes its own wording from the culture; nothing else in the tool looks at it.
        CultureInfo.CurrentUICulture = new CultureInfo(language == Language.Japanese ? "ja" : "en");
        var root = Create(language, environment);
        var isShell = args is [var asked, ..] && asked.StartsWith("[suggest", StringComparison.Ordinal);
        if (isShell)
        {
            HelpPage.HideOldNames(root);
        }

        var result = root.Parse(args);
        if (!isShell && UsageFaults.In(result))
        {
            foreach (var line in UsageFaults.Of(result, language))
            {
                environment.Error.WriteLine(line);
            }

            return ExitCode.Usage;
        }

        return Invoke(result, environment, language);
    }

    /// <summary>The commands with their options.</summary>
    public static RootCommand Create(Language language, ProgramEnvironment environment)
    {
        var options = new GlobalOptions(language);
        var root = new RootCommand(Wording.Program.In(language));
        options.AddTo(root);
        CommandContext Context(ParseResult result) => CommandContext.From(result, options, environment, language);
        root.Subcommands.Add(BuildCommand.Create(language, Context));
        root.Subcommands.Add(CheckCommand.Create(language, Context));
        root.Subcommands.Add(InitCommand.Create(language, Context));
        root.Subcommands.Add(ListCommand.Create(language, Context));
        root.Subcommands.Add(TranscriptCommand.Create(language, Context));
        root.Subcommands.Add(ShowCommand.Create(language, Context));
        CatalogCommands.AddTo(root, language, Context);
        root.Subcommands.Add(RulesCommand.Create(language, Context));
        root.Subcommands.Add(ExplainCommand.Create(language, Context));
        root.Subcommands.Add(FormsCommand.Create(language, Context));
        root.Subcommands.Add(ImportCommand.Create(language, Context));
        root.Subcommands.Add(AssignCommand.Create(language, Context));
        root.Subcommands.Add(ReportCommand.Create(language, Context));
        root.Subcommands.Add(DiffCommand.Create(language, Context));
        EvidenceCommands.AddTo(root, language, Context);
        root.Subcommands.Add(CompletionCommand.Create(language, Context));
        HelpPage.Use(root, language);
        root.SetAction(result => result.RootCommandResult.Command.Parse(["--help"]).Invoke(Configuration(environment)));
        return root;
    }

    private static int Invoke(ParseResult result, ProgramEnvironment environment, Language language)
    {
        try
        {
            return result.Invoke(Configuration(environment));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine(
                MissingPath(exception) is { } path ? Wording.NothingThere(Shown(path, environment.WorkingFolder)).In(language) : FileTrouble.Of(exception).In(language));
            return ExitCode.CannotReadOrWrite;
        }
#pragma warning disable CA1031 // No stack trace may ever reach a user, whatever has gone wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // What the exception says may hold a name from a roster.
            environment.Error.WriteLine(Wording.Unexpected(exception.GetType().Name).In(language));
            if (environment.Variable("COMPLIANCEKIT_TRACE") is { Length: > 0 })
            {
                environment.Error.WriteLine(exception);
            }

            return ExitCode.CannotReadOrWrite;
        }
    }

    private static InvocationConfiguration Configuration(ProgramEnvironment environment) => new()
    {
        EnableDefaultExceptionHandler = false,
        Output = environment.Output,
        Error = environment.Error,
    };

    // The platform says these in its own language and with the whole path.
    private static string? MissingPath(Exception exception) => exception switch
    {
        FileNotFoundException { FileName: { } file } => file,
        DirectoryNotFoundException when FileTrouble.PathIn(exception.Message) is { Length: > 0 } path => path,
        _ => null,
    };

    private static string Shown(string path, string folder) =>
        Path.IsPathRooted(path) && Path.GetRelativePath(folder, path) is var near && near.Length < path.Length ? near : path;
}
