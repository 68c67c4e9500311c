namespace ComplianceKit.Cli;

/// <summary>The program's entry.</summary>
public static class Program
{
    /// <summary>Runs the command line.</summary>
    public static int Main() => 0;
}
