using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Init;

/// <summary><c>compliancekit init KIND DIR</c>: makes a commented workspace that builds at once.</summary>
internal static class InitCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var kind = new Argument<string>("KIND") { Description = Wording.InitKind.In(language) };
        kind.Allow(language, "vendor", "association", "facility");
        var folder = new Argument<string>("DIR") { Description = Wording.InitFolder.In(language) };
        var command = new Command("init", Wording.Init.In(language)) { kind, folder };
        command.SetAction(result => Run(result.GetValue(kind)!, result.GetValue(folder)!, context(result)));
        return command;
    }

    private static int Run(string kind, string folder, CommandContext context)
    {
        var target = context.Environment.Resolve(folder);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            context.Complain(Wording.FolderNotEmpty(folder));
            return ExitCode.CannotReadOrWrite;
        }

        try
        {
            var program = context.Environment.ProgramFolder;
            Copy(Path.Combine(program, "templates", "workspaces", kind), target, folder, file => context.Say(Wording.Made(file)));

            // Editors look the schemas up by the path in the first line of each file, so they lie in the workspace.
            Copy(Path.Combine(program, "controls", "schema"), Path.Combine(target, ".schema"), $"{folder}/.schema", said: null);
            context.Say(Wording.MadeSchemas($"{folder.TrimEnd('/', '\\')}/.schema/"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Complain(Wording.CannotWrite(folder, exception));
            return ExitCode.CannotReadOrWrite;
        }

        context.Say(Wording.NextStep(folder));
        return ExitCode.Done;
    }

    private static void Copy(string source, string target, string shown, Action<string>? said)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(source, file);
            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
            said?.Invoke($"{shown.TrimEnd('/', '\\')}/{relative.Replace('\\', '/')}");
        }
    }
}
