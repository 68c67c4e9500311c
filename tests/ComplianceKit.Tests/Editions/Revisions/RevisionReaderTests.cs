using System.Diagnostics;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Revisions;

namespace ComplianceKit.Tests.Editions.Revisions;

/// <summary>Earlier states come from folders or from git, and nothing that a name or a repository holds is executed or leads outside.</summary>
public sealed class RevisionReaderTests
{
    [Fact]
    public void A_revision_is_the_same_folder_as_it_was_then()
    {
        using var scratch = Repository();
        var diagnostics = new DiagnosticBag();
        var reader = new RevisionReader(scratch.Folder, diagnostics);
        string copy;

        using (var state = reader.Open("HEAD~1", Path.Combine(scratch.Folder, "work")))
        {
            Assert.Equal("一", File.ReadAllText(Path.Combine(state!.Folder, "答え.txt")));
            Assert.False(state.IsFolder);
            copy = state.Folder;
        }

        Assert.False(Directory.Exists(copy));
        Assert.Equal("二", File.ReadAllText(Path.Combine(scratch.Folder, "work", "答え.txt")));
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void A_path_in_a_revision_counts_from_the_top_and_may_name_a_file()
    {
        using var scratch = Repository();
        var reader = new RevisionReader(Path.Combine(scratch.Folder, "work"), new DiagnosticBag());

        using var folder = reader.Open("v1:work", scratch.Folder);
        using var file = reader.Open("v1:work/答え.txt", scratch.Folder);

        Assert.Equal("一", File.ReadAllText(Path.Combine(folder!.Folder, "答え.txt")));
        Assert.Equal("一", File.ReadAllText(file!.File!));
    }

    [Fact]
    public void Links_are_left_out()
    {
        using var scratch = Repository();
        _ = Directory.CreateSymbolicLink(Path.Combine(scratch.Folder, "work", "outside"), "/");
        Git(scratch, "add", "-A");
        Git(scratch, "commit", "-qm", "link");

        using var state = new RevisionReader(scratch.Folder, new DiagnosticBag()).Open("HEAD:work", scratch.Folder);

        Assert.Equal(["答え.txt"], Directory.EnumerateFileSystemEntries(state!.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("no-such-revision")]
    [InlineData("--upload-pack=touch made")]
    [InlineData("-HEAD")]
    [InlineData("HEAD..HEAD~1")]
    [InlineData("HEAD; touch made")]
    [InlineData("$(touch made)")]
    [InlineData("")]
    public void What_is_no_revision_is_told_and_nothing_is_run(string name)
    {
        using var scratch = Repository();
        var diagnostics = new DiagnosticBag();

        Assert.Null(new RevisionReader(scratch.Folder, diagnostics).Open(name, scratch.Folder));

        Assert.Equal("CK9402", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.False(File.Exists(Path.Combine(scratch.Folder, "made")));
    }

    [Fact]
    public void A_folder_that_is_not_in_the_revision_and_a_missing_git_are_told()
    {
        using var scratch = Repository();
        var (absent, missing) = (new DiagnosticBag(), new DiagnosticBag());

        Assert.Null(new RevisionReader(scratch.Folder, absent).Open("HEAD:other", scratch.Folder));
        Assert.Null(new RevisionReader(scratch.Folder, missing) { Program = "no-such-git" }.Open("HEAD", scratch.Folder));

        Assert.Equal("CK9403", Assert.Single(absent.ToImmutable()).Code);
        Assert.Equal("CK9401", Assert.Single(missing.ToImmutable()).Code);
    }

    [Fact]
    public void A_tree_beyond_the_limits_is_refused()
    {
        using var scratch = Repository();
        var diagnostics = new DiagnosticBag();

        Assert.Null(new RevisionReader(scratch.Folder, diagnostics) { MostBytes = 2 }.Open("HEAD", scratch.Folder));

        Assert.Equal("CK9404", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    private static Scratch Repository()
    {
        var scratch = new Scratch(("work/答え.txt", "一"));
        Git(scratch, "init", "-q", ".");
        Git(scratch, "add", "-A");
        Git(scratch, "commit", "-qm", "one");
        Git(scratch, "tag", "v1");
        scratch.Write("work/答え.txt", "二");
        Git(scratch, "commit", "-qam", "two");
        return scratch;
    }

    private static void Git(Scratch scratch, params string[] arguments)
    {
        string[] all = ["-c", "user.name=sample", "-c", "user.email=sample@example.jp", "-c", "commit.gpgsign=false", .. arguments];
        using var process = Process.Start(new ProcessStartInfo("git", all) { WorkingDirectory = scratch.Folder, RedirectStandardOutput = true })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
