using ComplianceKit.Loading.Revisions;

namespace ComplianceKit.Tests.Loading.Revisions;

/// <summary>Git is asked and never waited for without end.</summary>
public sealed class GitProgramTests
{
    [Fact]
    public void A_program_that_does_not_answer_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var scratch = new Scratch(("git", "#!/bin/sh\necho begun\nexec sleep 30\n"), ("quick", "#!/bin/sh\necho done\n"));
        foreach (var program in (string[])["git", "quick"])
        {
            File.SetUnixFileMode(Path.Combine(scratch.Folder, program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // Waited for to its end, it would have succeeded.
        Assert.Null(Git("git", TimeSpan.FromMilliseconds(300)).Read(out _, "ls-tree"));
        Assert.Equal("done", Git("quick", TimeSpan.FromMinutes(1)).Read(out _, "ls-tree"));

        GitProgram Git(string program, TimeSpan patience) => new(Path.Combine(scratch.Folder, program), scratch.Folder) { Patience = patience };
    }
}
