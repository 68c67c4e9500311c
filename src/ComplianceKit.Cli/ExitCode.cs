namespace ComplianceKit.Cli;

/// <summary>What the program returns to the shell. Documented in the help and in <c>docs/guide.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done; nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>Something in the workspace is wrong.</summary>
    public const int Findings = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>A file or folder could not be read or written.</summary>
    public const int CannotReadOrWrite = 3;
}
