using ComplianceKit.Cli.Commands;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests;

/// <summary>Runs commands as a user would, in a folder of their own, and keeps what they say.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal) { ["LANG"] = "en_GB.UTF-8" };

    public Terminal(string name) => folder = new TemporaryFolder(name);

    /// <summary>Whether the error stream is a terminal with a person before it.</summary>
    public bool Watched { get; init; }

    /// <summary>What a person types when asked for a secret; nobody is there when it is empty.</summary>
    public Queue<string> Secrets { get; } = [];

    public string Folder => folder.Path;

    /// <summary>What the last command wrote to its output.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>What the last command wrote to its error stream.</summary>
    public string Error { get; private set; } = string.Empty;

    /// <summary>Whether the last thing on the error stream went back to the start of a line that was blanked.</summary>
    public bool ErrorEndsInEmptyLine { get; private set; }

    public static string Repository { get; } = FindRepository();

    // The program as it was built with these tests: Release beside Release, Debug beside Debug.
    public static string ProgramFolder { get; } = Path.Combine(
        Repository, "src", "ComplianceKit.Cli", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!, "net10.0");

    public void Set(string variable, string value) => variables[variable] = value;

    /// <summary>Runs a command; the arguments are parted at blanks.</summary>
    public int Run(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new ProgramEnvironment(
            output, error, Watched, Folder, ProgramFolder, new DateOnly(2026, 11, 21), name => variables.GetValueOrDefault(name))
        {
            Secret = _ => Secrets.TryDequeue(out var typed) ? typed : null,
        };
        var code = CommandLine.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), environment);
        Output = output.ToString().ReplaceLineEndings("\n");
        ErrorEndsInEmptyLine = error.ToString().EndsWith(" \r", StringComparison.Ordinal);
        Error = error.ToString().ReplaceLineEndings("\n");
        return code;
    }

    /// <summary>Runs commands and writes down what a person would see on the screen.</summary>
    public string Transcript(params IEnumerable<string> commands) => string.Concat(commands.Select(command =>
    {
        var code = Run(command);
        return $"$ compliancekit {command}\n{Output}{(Error.Length == 0 ? string.Empty : "--- error stream\n" + Error)}--- exit code {code}\n\n";
    }));

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public void Dispose() => folder.Dispose();

    private static string FindRepository()
    {
        var parent = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(parent!.FullName, "ComplianceKit.slnx")))
        {
            parent = parent.Parent;
        }

        return parent.FullName;
    }
}
