using System.Text;
using ComplianceKit.Cli.Commands;

namespace ComplianceKit.Cli;

/// <summary>The program's entry.</summary>
public static class Program
{
    /// <summary>Runs the command line.</summary>
    /// <returns>0 done, 1 findings, 2 usage, 3 could not read or write.</returns>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(args, ProgramEnvironment.OfProcess());
    }
}
