using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>Options and arguments that take one of a few words: others are told with those words, and completion offers them.</summary>
internal static class AllowedValues
{
    /// <summary>Lets an option take these words only.</summary>
    public static void Allow(this Option option, Language language, params string[] words)
    {
        Offer(option.CompletionSources, words);
        option.Validators.Add(result => Check(result, option.Name, words, language));
    }

    /// <summary>Lets an argument take these words only.</summary>
    public static void Allow(this Argument argument, Language language, params string[] words)
    {
        Offer(argument.CompletionSources, words);
        argument.Validators.Add(result => Check(result, argument.Name, words, language));
    }

    private static void Offer(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, string[] words)
    {
        sources.Clear();
        sources.Add(words);
    }

    private static void Check(SymbolResult result, string name, string[] words, Language language)
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
        {
            result.AddError(Wording.NotAllowed(name, token.Value, words).In(language));
        }
    }
}
