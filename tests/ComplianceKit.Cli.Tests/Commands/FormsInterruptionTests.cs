using System.Diagnostics;
using System.Globalization;
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

        Assert.NotEqual(0, ExitCodeAfter(signal, 100 * People, IgnoresInterrupts ? ["env", "--default-signal=INT"] : []));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(terminal.Folder, "out/forms/pledge"), "*.pdf*"));
    }

    [Fact]
    public void A_run_that_is_to_outlive_the_terminal_makes_its_file_when_the_terminal_is_closed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(0, ExitCodeAfter("HUP", 10 * People, ["nohup"]));
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(terminal.Folder, "out/forms/pledge"), "*.pdf*"));
        Assert.Equal(2 * 10 * People, PdfReader.Read(File.ReadAllBytes(file), "a.pdf").Document?.Pages.Length);
    }

    public void Dispose() => terminal.Dispose();

    // What is started in the background of a shell without job control ignores interrupts, and so does all that it starts.
    private static bool IgnoresInterrupts
    {
        get
        {
            const int Interrupt = 2;
            const string Ignored = "SigIgn:";
            var mask = OperatingSystem.IsLinux() ? File.ReadLines("/proc/self/status").First(static line => line.StartsWith(Ignored, StringComparison.Ordinal)) : Ignored + "0";
            return (ulong.Parse(mask.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
        }
    }

    // Sends the signal as soon as something is half written.
    private int ExitCodeAfter(string signal, int people, IReadOnlyList<string> through)
    {
        terminal.Write("staff.csv", "氏名\n" + string.Concat(Enumerable.Range(1, people).Select(static number => $"見本 {number}\n")));
        var target = Path.Combine(terminal.Folder, "out/forms/pledge");
        using var process = Start("forms fill pledge --roster staff.csv --one-file --quiet", [.. through]);
        while (!process.HasExited && !(Directory.Exists(target) && Directory.EnumerateFiles(target, "*.unfinished").Any()))
        {
            Thread.Sleep(5);
        }

        using var kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
        process.WaitForExit();
        return process.ExitCode;
    }

    private Process Start(string arguments, params string[] through)
    {
        string[] words = [.. through, "dotnet", Path.Combine(Terminal.ProgramFolder, "ComplianceKit.Cli.dll"), .. arguments.Split(' ')];
        return Process.Start(new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = terminal.Folder })!;
    }
}
