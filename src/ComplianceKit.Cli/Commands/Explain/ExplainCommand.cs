using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Explain;

/// <summary><c>compliancekit explain CODE</c>: prints the documentation page of a diagnostic.</summary>
internal static class ExplainCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var code = new Argument<string?>("CODE") { Description = Wording.ExplainCode.In(language), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", Wording.Explain.In(language)) { code };
        code.CompletionSources.Add(_ => Codes(AppContext.BaseDirectory).Select(static c => new System.CommandLine.Completions.CompletionItem(c)));
        command.SetAction(result => Run(result.GetValue(code), context(result)));
        return command;
    }

    private static int Run(string? code, CommandContext context)
    {
        var codes = Codes(context.Environment.ProgramFolder);
        if (code is null)
        {
            foreach (var known in codes)
            {
                context.Environment.Output.WriteLine(HeadlineOf(known, context));
            }

            return ExitCode.Done;
        }

        var wanted = code.ToUpperInvariant();
        if (!codes.Contains(wanted, StringComparer.Ordinal))
        {
            context.Complain(Wording.UnknownCode(code, codes.Find(c => c.StartsWith(wanted[..Math.Min(4, wanted.Length)], StringComparison.Ordinal))));
            return ExitCode.Usage;
        }

        context.Environment.Output.Write(File.ReadAllText(PageOf(wanted, context)));
        return ExitCode.Done;
    }

    private static List<string> Codes(string programFolder)
    {
        var folder = Path.Combine(programFolder, "diagnostics", "en");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "CK*.md").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string PageOf(string code, CommandContext context) =>
        Path.Combine(context.Environment.ProgramFolder, "diagnostics", context.Language == Language.Japanese ? "ja" : "en", $"{code}.md");

    private static string HeadlineOf(string code, CommandContext context) =>
        File.ReadLines(PageOf(code, context)).First().TrimStart('#', ' ');
}
