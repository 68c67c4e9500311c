using System.Text;
using ComplianceKit.Cli.Commands;
using ComplianceKit.Loading;

namespace ComplianceKit.Cli;

/// <summary>The program's entry.</summary>
public static class Program
{
    /// <summary>How much is allocated before memory is collected for the first time, in bytes.</summary>
    private const long FirstCollection = 24 * 1024 * 1024;

    /// <summary>Runs the command line.</summary>
    /// <returns>0 done, 1 findings, 2 usage, 3 could not read or write.</returns>
    public static int Main(string[] args)
    {
        // Most commands are done before they have filled this; a collection before would only move what is still in use.
        _ = GC.TryStartNoGCRegion(FirstCollection);
        if (args is [not ['-', ..], ..])
        {
            // Options alone, such as --version, read no catalog.
            ReadingRehearsal.Begin();
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(args, ProgramEnvironment.OfProcess());
    }
}
