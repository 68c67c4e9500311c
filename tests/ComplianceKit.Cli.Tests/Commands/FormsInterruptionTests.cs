using System.Diagnostics;
using ComplianceKit.Pdf.Reading;

namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>A run that is killed in the middle.</summary>
public sealed class FormsInterruptionTests : IDisposable
{
    private const int People = 300;
    private readonly Terminal terminal = FormsTests.WithPledge("forms-interruption");

    [Fact]
    public void What_a_killed_run_has_finished_is_whole_and_the_next_one_makes_the_rest()
    {
        terminal.Write("staff.csv", "氏名\n" + string.Concat(Enumerable.Range(1, People).Select(static number => $"見本 {number}\n")));
        var target = Path.Combine(terminal.Folder, "out/forms/pledge");
        using (var process = Start("forms fill pledge --roster staff.csv --quiet"))
        {
            while (!process.HasExited && !(Directory.Exists(target) && Directory.EnumerateFiles(target, "*.pdf").Any()))
            {
                Thread.Sleep(5);
            }

            process.Kill();
            process.WaitForExit();
        }

        var finished = Directory.EnumerateFiles(target, "*.pdf").ToList();
        Assert.NotEmpty(finished);
        Assert.All(finished, static file => Assert.Equal(2, PdfReader.Read(File.ReadAllBytes(file), "a.pdf").Document?.Pages.Length));

        Assert.Equal(0, terminal.Run("forms fill pledge --roster staff.csv"));
        Assert.Matches($"; {finished.Count} (was|were) there already", terminal.Output);
        Assert.Equal(People, Directory.EnumerateFiles(target, "*.pdf").Count());
        Assert.Empty(Directory.EnumerateFiles(target, "*.unfinished"));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_run_that_is_interrupted_leaves_no_half_of_a_file_with_personal_data(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        terminal.Write("staff.csv", "氏名\n" + string.Concat(Enumerable.Range(1, 100 * People).Select(static number => $"見本 {number}\n")));
        var target = Path.Combine(terminal.Folder, "out/forms/pledge");
        using var process = Start("forms fill pledge --roster staff.csv --one-file --quiet");
        while (!process.HasExited && !(Directory.Exists(target) && Directory.EnumerateFiles(target, "*.unfinished").Any()))
        {
            Thread.Sleep(5);
        }

        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        kill.WaitForExit();
        process.WaitForExit();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(target, "*.pdf*"));
    }

    public void Dispose() => terminal.Dispose();

    private Process Start(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{Path.Combine(Terminal.ProgramFolder, "ComplianceKit.Cli.dll")}\" {arguments}") { WorkingDirectory = terminal.Folder };
        return Process.Start(start)!;
    }
}
