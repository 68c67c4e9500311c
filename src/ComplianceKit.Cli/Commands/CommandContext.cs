using System.Collections.Immutable;
using System.CommandLine;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>What a command runs with: the environment and the options that every command takes, checked.</summary>
/// <param name="Environment">The world outside.</param>
/// <param name="Language">The language of messages.</param>
/// <param name="Format">How diagnostics are written: text, json, github, sarif.</param>
/// <param name="Verbosity">How much is said.</param>
internal sealed record CommandContext(ProgramEnvironment Environment, Language Language, string Format, Verbosity Verbosity)
{
    /// <summary>The absolute paths of files that the user named on the command line: findings know them by their names alone.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>The absolute path of the workspace where nothing of its files may be shown beside findings.</summary>
    public string? Workspace { get; init; }

    /// <summary>The same, with files that the user named.</summary>
    public CommandContext Naming(params IEnumerable<string> files) => this with { Named = [.. files.Select(Environment.Resolve)] };

    /// <summary>Where results go that are no findings: out of the way of a program that reads findings.</summary>
    public TextWriter Results => Format is "json" or "sarif" ? Environment.Error : Environment.Output;

    /// <summary>Writes a line of a result, but not under <c>--quiet</c>.</summary>
    public void Say(LocalizedText text)
    {
        if (Verbosity != Verbosity.Quiet)
        {
            Results.WriteLine(text.In(Language));
        }
    }

    /// <summary>Writes a line to the error stream.</summary>
    public void Complain(LocalizedText text) => Environment.Error.WriteLine(text.In(Language));

    /// <summary>Reads the options of <paramref name="result"/>.</summary>
    public static CommandContext From(ParseResult result, GlobalOptions options, ProgramEnvironment environment, Language language) => new(
        environment,
        language,
        result.GetValue(options.Format) ?? "text",
        result.GetValue(options.Quiet) ? Verbosity.Quiet : result.GetValue(options.Verbose) ? Verbosity.Verbose : Verbosity.Normal);
}

/// <summary>How much the program says.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Results, errors and warnings.</summary>
    Normal,

    /// <summary>Everything, information and stages as well.</summary>
    Verbose,
}
