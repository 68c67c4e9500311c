using System.Collections.Frozen;
using System.CommandLine;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Forms;

/// <summary>The argument and options that both commands on rosters take.</summary>
internal sealed class RosterOptions
{
    // What people call them, and what they are; null is found out.
    private static readonly FrozenDictionary<string, string?> Encodings = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["auto"] = null,
        ["utf-8"] = "utf-8",
        ["shift_jis"] = "cp932",
        ["sjis"] = "cp932",
        ["cp932"] = "cp932",
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
        encoding = new Option<string?>("--encoding") { Description = FormsWording.Encoding.In(language), HelpName = "NAME" };
        encoding.Allow(language, [.. Encodings.Keys]);
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
        result.GetValue(encoding) is { } given ? Encodings[given] : null);
}

/// <summary>Which form is filled with which roster.</summary>
internal sealed record RosterChoice(string Template, string Roster, string Workspace, string? Map, string? Encoding);
