using System.CommandLine;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>The argument and options that both commands on rosters take.</summary>
internal sealed class RosterOptions
{
    private readonly Argument<string> template;
    private readonly Option<string> roster;
    private readonly Option<string> workspace;
    private readonly Option<string?> map;
    private readonly Option<string?> encoding;

    public RosterOptions(Command command, Language language)
    {
        template = new Argument<string>("TEMPLATE") { Description = FormsWording.Template.In(language) };
        roster = new Option<string>("--roster", "-r") { Description = FormsWording.Roster.In(language), HelpName = "FILE", Required = true };
        workspace = new Option<string>("--workspace", "-w") { Description = FormsWording.Workspace.In(language), HelpName = "DIR", DefaultValueFactory = static _ => "." };
        map = new Option<string?>("--map") { Description = FormsWording.Map.In(language), HelpName = "FILE" };
        encoding = new Option<string?>("--encoding") { Description = FormsWording.Encoding.In(language) };
        encoding.AcceptOnlyFromAmong("auto", "utf-8", "cp932");
        command.Arguments.Add(template);
        command.Options.Add(roster);
        command.Options.Add(workspace);
        command.Options.Add(map);
        command.Options.Add(encoding);
    }

    /// <summary>What the user gave.</summary>
    public RosterChoice Read(ParseResult result) => new(
        result.GetValue(template)!,
        result.GetValue(roster)!,
        result.GetValue(workspace)!,
        result.GetValue(map),
        result.GetValue(encoding) is { } given and not "auto" ? given : null);
}

/// <summary>Which form is filled with which roster.</summary>
internal sealed record RosterChoice(string Template, string Roster, string Workspace, string? Map, string? Encoding);
