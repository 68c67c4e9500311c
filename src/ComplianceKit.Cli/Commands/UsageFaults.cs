using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>Says what is not understood in a command line, and what was probably meant.</summary>
internal static class UsageFaults
{
    /// <summary>Whether a command line is not understood.</summary>
    public static bool In(ParseResult result) => result.Errors.Count > 0 || MistypedOption(result) is not null;

    /// <summary>The lines to show for a command line with faults.</summary>
    public static IEnumerable<string> Of(ParseResult result, Language language)
    {
        // Where a word is not understood, all that the library misses after it follows from that word.
        if ((MistypedOption(result) ?? (result.UnmatchedTokens is [var unmatched, ..] ? unmatched : null)) is { } first)
        {
            var command = result.CommandResult.Command;
            if (result.UnmatchedTokens.Count == 0 && Known(result, options: true).Contains(first, StringComparer.Ordinal) && BeforeOf(result, first) is { } before)
            {
                yield return Wording.NoValue(before).In(language);
                yield return Wording.HelpOf(PathOf(command)).In(language);
                yield break;
            }

            yield return Wording.NotUnderstood(first, Nearest.To(first, Known(result, first.StartsWith('-')))).In(language);
            yield return Wording.HelpOf(PathOf(command)).In(language);
            yield break;
        }

        // The library says these in English, and with names of its types.
        var missing = result.CommandResult.Command.Options.Where(option => option.Required && (result.GetResult(option) is null or { Implicit: true })).ToList();
        foreach (var option in missing)
        {
            yield return Wording.OptionMissing($"{option.Name} {option.HelpName}".Trim()).In(language);
        }

        foreach (var error in result.Errors.Where(error => !missing.Exists(option => error.Message.Contains(option.Name, StringComparison.Ordinal))))
        {
            yield return (Own(error)?.In(language)) ?? Ended(error.Message, language);
        }

        yield return Wording.HelpOf(PathOf(result.CommandResult.Command)).In(language);
    }

    private static LocalizedText? Own(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [] } option => Wording.NoValue(option.Option.Name),
        OptionResult { Tokens: [var token, ..] } option when option.Option.ValueType == typeof(DateOnly?) => Wording.NoDate(option.Option.Name, token.Value),
        ArgumentResult { Tokens: [] } argument => Wording.OptionMissing(argument.Argument.Name),
        _ => null,
    };

    // The library puts full stops of both languages behind its Japanese sentences.
    private static string Ended(string message, Language language) => language == Language.Japanese ? message.TrimEnd('.', '。') + "。" : message;

    // The library takes an option that it does not know for the first argument: a folder, say.
    private static string? MistypedOption(ParseResult result) => result.Tokens
        .TakeWhile(static token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(static token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    // The option that has taken the next one for its value.
    private static string? BeforeOf(ParseResult result, string word) =>
        result.Tokens.TakeWhile(token => token.Value != word || token.Type != TokenType.Argument).LastOrDefault() is { Type: TokenType.Option } option ? option.Value : null;

    private static IEnumerable<string> Known(ParseResult result, bool options)
    {
        var command = result.CommandResult.Command;
        return options
            ? command.Options
                .Concat(result.RootCommandResult.Command.Options)
                .Where(static option => !option.Hidden)
                .SelectMany(static option => option.Aliases.Append(option.Name))
            : command.Subcommands.Select(static child => child.Name);
    }

    private static string PathOf(Command command) =>
        command is RootCommand ? string.Empty : $"{string.Concat(command.Parents.OfType<Command>().Take(1).Select(PathOf))}{command.Name} ";
}
