using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>
/// The text of <c>--help</c>. The command line library's own lists every value that could be completed, which is some hundred diagnostic
/// codes, and breaks no Japanese lines.
/// </summary>
internal sealed class HelpPage(Language language) : SynchronousCommandLineAction
{
    private const int LineWidth = 100;
    private const int Gap = 2;
    private static readonly string[] OldNames = ["-?", "/?", "/h"];

    /// <summary>Lets <paramref name="root"/> and all below it show this page.</summary>
    public static void Use(RootCommand root, Language language)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = Wording.HelpOption.In(language);
                    help.Action = new HelpPage(language);
                    break;
                case VersionOption version:
                    version.Description = Wording.VersionOption.In(language);
                    break;
            }
        }
    }

    /// <summary>Takes the names of <c>--help</c> away that are understood but that nobody should be offered.</summary>
    public static void HideOldNames(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            foreach (var name in OldNames)
            {
                help.Aliases.Remove(name);
            }
        }
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    private void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{Wording.Usage.In(language)}:");
        output.WriteLine($"  {Usage(command)}");
        WriteTable(Wording.Commands, command.Subcommands.Where(static c => !c.Hidden).Select(static c => (NameWithArguments(c), FirstLine(c.Description))), output);
        WriteTable(Wording.Arguments, command.Arguments.Select(static a => (a.Name, a.Description ?? string.Empty)), output);
        WriteTable(Wording.Options, OptionsOf(command).Select(static o => (NameOf(o), o.Description ?? string.Empty)), output);
        if (command.Subcommands.Any())
        {
            output.WriteLine();
            output.WriteLine(Wording.MoreHelp.In(language));
        }
    }

    private void WriteTable(LocalizedText heading, IEnumerable<(string Name, string Text)> entries, TextWriter output)
    {
        var rows = entries.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{heading.In(language)}:");
        var column = rows.Max(static row => TerminalWidth.Of(row.Name)) + (2 * Gap);
        foreach (var (name, text) in rows)
        {
            var line = $"  {name}";
            foreach (var part in Lines(text, LineWidth - column))
            {
                output.WriteLine(line + new string(' ', column - TerminalWidth.Of(line)) + part);
                line = string.Empty;
            }
        }
    }

    // Latin text breaks at blanks; Japanese text has none and breaks anywhere.
    private static IEnumerable<string> Lines(string text, int width)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            for (var used = 0; end < text.Length && (used += TerminalWidth.Of(text.AsSpan(end, 1))) <= width; end++)
            {
            }

            var blank = end < text.Length ? text.LastIndexOf(' ', end, end - start) : -1;
            var stop = blank > start ? blank : end;
            yield return text[start..stop];
            start = stop < text.Length && text[stop] == ' ' ? stop + 1 : stop;
        }
    }

    private static string Usage(Command command)
    {
        var words = Path(command);
        words.AddRange(command.Arguments.Select(static argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name));
        if (command.Subcommands.Any())
        {
            words.Add("COMMAND");
        }

        return $"{string.Join(' ', words)} [options]";
    }

    private static List<string> Path(Command command)
    {
        var names = command is RootCommand ? [] : Path(command.Parents.OfType<Command>().First());
        names.Add(command is RootCommand ? "compliancekit" : command.Name);
        return names;
    }

    private static string NameWithArguments(Command command) =>
        string.Join(' ', command.Arguments.Select(static argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name).Prepend(command.Name));

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(static parent => OptionsOf(parent)).Where(static option => option.Recursive);
        return command.Options.Concat(inherited).Where(static option => !option.Hidden).DistinctBy(static option => option.Name);
    }

    private static string NameOf(Option option)
    {
        var names = option.Aliases.Append(option.Name).Distinct(StringComparer.Ordinal)
            .Where(static name => !OldNames.Contains(name, StringComparer.Ordinal))
            .OrderBy(static name => name.Length)
            .ToList();
        var name = names[0].Length == 2 ? string.Join(", ", names) : $"    {names[0]}";
        return option.HelpName is { } value ? $"{name} {value}" : name;
    }

    private static string FirstLine(string? text) => text?.Split('\n')[0] ?? string.Empty;
}
