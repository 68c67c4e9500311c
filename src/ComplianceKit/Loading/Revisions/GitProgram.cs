using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ComplianceKit.Loading.Revisions;

/// <summary>
/// Runs git for reading only. Arguments are handed over one by one and never through a shell; nothing of a repository is executed (no hooks, no
/// monitors, no pagers) and nothing is fetched.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="folder">The folder to run in.</param>
internal sealed class GitProgram(string program, string folder)
{
    private static readonly string[] Safe =
        ["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never", "-c", "core.quotePath=false"];

    /// <summary>How long a command may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The output of a command, without the line feed at its end; <see langword="null"/> where it failed. Throws where there is no such program.</summary>
    public string? Read(out string said, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        using var limit = Limit(process);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        var done = process.WaitForExit(Patience);
        said = FirstLine(error.GetAwaiter().GetResult());
        return done && process.ExitCode == 0 ? output.TrimEnd('\n') : null;
    }

    /// <summary>Ends a process that takes longer than anybody waits, so that reading from it ends as well. To be disposed of before the process.</summary>
    public Timer Limit(Process process) => new(
        static state =>
        {
            try
            {
                ((Process)state!).Kill(entireProcessTree: true);
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It has ended meanwhile.
            }
        },
        process, Patience, Timeout.InfiniteTimeSpan);

    /// <summary>Starts a command whose input and output the caller handles. Throws where there is no such program.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var argument in Safe.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start) ?? throw new GitMissingException();
        }
        catch (Win32Exception)
        {
            throw new GitMissingException();
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}

/// <summary>The program git is not there.</summary>
internal sealed class GitMissingException : Exception
{
    /// <summary>Says so.</summary>
    public GitMissingException()
        : base("git is not installed")
    {
    }
}
