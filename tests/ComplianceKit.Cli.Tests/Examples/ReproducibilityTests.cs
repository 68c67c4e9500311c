using System.Diagnostics;
using ComplianceKit.Testing;

namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>The same workspace gives the same bytes, wherever and whenever it is built.</summary>
public sealed class ReproducibilityTests
{
    public static TheoryData<string> Examples => [.. ExampleFolders.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Folder_time_zone_and_culture_change_no_byte(string example)
    {
        using var here = new TemporaryFolder($"{nameof(ReproducibilityTests)}-{example}-1");
        using var there = new TemporaryFolder($"{nameof(ReproducibilityTests)}-{example}-2/ある 場所");

        var first = Build(example, here.Path, "UTC", "en_US.UTF-8");
        var second = Build(example, there.Path, "Pacific/Kiritimati", "tr_TR.UTF-8");

        Assert.Contains(first.Keys, static name => name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), $"{file.Key} differs"));
    }

    // A process of its own, because the time zone and the culture belong to a process.
    private static Dictionary<string, byte[]> Build(string example, string folder, string zone, string locale)
    {
        var workspace = Path.Combine(folder, "workspace");
        ExampleFolders.Copy(example, workspace);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Terminal.ProgramFolder, "ComplianceKit.Cli.dll"));
        start.ArgumentList.Add("build");
        start.ArgumentList.Add("workspace");
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = locale;
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Result + error);
        return Directory.EnumerateFiles(Path.Combine(workspace, "out"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(workspace, file), File.ReadAllBytes, StringComparer.Ordinal);
    }
}
