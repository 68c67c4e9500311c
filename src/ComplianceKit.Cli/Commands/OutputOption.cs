using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands;

/// <summary>The option that says where a command writes to.</summary>
internal static class OutputOption
{
    private static readonly string[] FileExtensions = [".pdf", ".xlsx", ".zip"];

    /// <summary>For a command that writes files whose names are known into a folder. The name of a file is a fault: it would become that of a folder.</summary>
    public static Option<string?> Folder(LocalizedText description, Language language)
    {
        var option = Create(description, "DIR", language);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && FileExtensions.Contains(Path.GetExtension(token.Value), StringComparer.OrdinalIgnoreCase))
            {
                result.AddError(Wording.FileAsFolder(option.Name, token.Value).In(language));
            }
        });
        return option;
    }

    /// <summary>For a command that writes one file.</summary>
    public static Option<string?> File(LocalizedText description, Language language) => Create(description, "FILE", language);

    private static Option<string?> Create(LocalizedText description, string value, Language language) =>
        new("--output", "-o") { Description = description.In(language), HelpName = value };
}
