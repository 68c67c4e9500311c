using ComplianceKit.Cli.Output;

namespace ComplianceKit.Cli;

/// <summary>Everything that a command sees of the world outside, so that tests can give it another one.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where diagnostics and progress go.</param>
/// <param name="ErrorIsTerminal">Whether a person watches <paramref name="Error"/>, so that progress and colours make sense.</param>
/// <param name="WorkingFolder">The folder that relative paths start from.</param>
/// <param name="ProgramFolder">The folder with the built-in catalogs, templates, fonts and explanations.</param>
/// <param name="Today">The current date, for what expires.</param>
/// <param name="Variable">Looks an environment variable up.</param>
internal sealed record ProgramEnvironment(
    TextWriter Output,
    TextWriter Error,
    bool ErrorIsTerminal,
    string WorkingFolder,
    string ProgramFolder,
    DateOnly Today,
    Func<string, string?> Variable)
{
    /// <summary>Where results go.</summary>
    public TextWriter Output { get; } = new VisibleWriter(Output);

    /// <summary>Where diagnostics and progress go.</summary>
    public TextWriter Error { get; } = new VisibleWriter(Error);

    /// <summary>Asks a person for a secret that is not shown while it is typed; <see langword="null"/> where there is nobody to ask.</summary>
    public Func<string, string?> Secret { get; init; } = static _ => null;

    /// <summary>The real one.</summary>
    public static ProgramEnvironment OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected,
        Directory.GetCurrentDirectory(),
        AppContext.BaseDirectory,
        DateOnly.FromDateTime(DateTime.Today),
        Environment.GetEnvironmentVariable)
    {
        Secret = TerminalSecret.Ask,
    };

    /// <summary>An absolute path for one that a user gave.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);
}
