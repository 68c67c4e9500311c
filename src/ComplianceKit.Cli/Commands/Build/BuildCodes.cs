namespace ComplianceKit.Cli.Commands.Build;

/// <summary>Codes of diagnostics that decide the exit code.</summary>
internal static class BuildCodes
{
    /// <summary>A file could not be put in place.</summary>
    public const string CannotWrite = "CK6001";

    /// <summary>Files that were replaced could not be put back.</summary>
    public const string NotPutBack = "CK6005";
}
