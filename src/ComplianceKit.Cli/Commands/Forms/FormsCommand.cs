using System.CommandLine;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary><c>compliancekit forms</c>: forms filled from rosters.</summary>
internal static class FormsCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context) => new("forms", FormsWording.Forms.In(language))
    {
        FillCommand.Create(language, context),
        PreflightCommand.Create(language, context),
    };
}
