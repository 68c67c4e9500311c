using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    /// <summary>Creates them with help in <paramref name="language"/>.</summary>
    public GlobalOptions(Language language)
    {
        Language = new Option<string>("--lang") { Description = Wording.LanguageOption.In(language), HelpName = "ja|en", Recursive = true };
        Language.Allow(language, "ja", "en");
        Format = new Option<string>("--format")
        {
            Description = Wording.FormatOption.In(language),
            HelpName = "text|json|github|sarif",
            Recursive = true,
            DefaultValueFactory = static _ => "text",
        };
        Format.Allow(language, "text", "json", "github", "sarif");
        Quiet = new Option<bool>("--quiet", "-q") { Description = Wording.QuietOption.In(language), Recursive = true };
        Verbose = new Option<bool>("--verbose", "-v") { Description = Wording.VerboseOption.In(language), Recursive = true };
    }

    /// <summary>The language of messages.</summary>
    public Option<string> Language { get; }

    /// <summary>How diagnostics are written.</summary>
    public Option<string> Format { get; }

    /// <summary>Only errors.</summary>
    public Option<bool> Quiet { get; }

    /// <summary>More detail.</summary>
    public Option<bool> Verbose { get; }

    /// <summary>Adds them to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Language);
        command.Options.Add(Format);
        command.Options.Add(Quiet);
        command.Options.Add(Verbose);
    }
}
