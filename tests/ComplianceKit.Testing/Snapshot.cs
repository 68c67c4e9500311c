using System.Runtime.CompilerServices;
using Xunit;

namespace ComplianceKit.Testing;

/// <summary>
/// Compares a text with the file <c>Class.Method.verified.txt</c> beside the test. On a difference the new text is written beside it as
/// <c>.received.txt</c>; whoever agrees with it renames it.
/// </summary>
public static class Snapshot
{
    /// <summary>Asserts that <paramref name="text"/> is what was verified; <paramref name="name"/> tells several snapshots of one test apart.</summary>
    public static void Match(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + "." + method + (name is null ? string.Empty : "." + name));
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"Nothing is verified yet; read {received} and rename it to {Path.GetFileName(verified)}"
            : $"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)} {FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"in line {line + 1}:\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
