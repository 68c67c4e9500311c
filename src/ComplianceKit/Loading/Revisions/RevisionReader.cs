using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Loading.Revisions;

/// <summary>Finds the states that users name: folders, or git revisions such as <c>HEAD~1</c> and <c>v1.0:path</c>.</summary>
/// <param name="workingFolder">The folder that relative names start from, and in whose repository revisions are looked up.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
public sealed class RevisionReader(string workingFolder, DiagnosticBag diagnostics)
{
    private const int LongestName = 400;

    /// <summary>The program that reads repositories.</summary>
    public string Program { get; init; } = "git";

    /// <summary>The most bytes that a state may have.</summary>
    public long MostBytes { get; init; } = RevisionCopy.MostBytes;

    /// <summary>Whether a name may be that of a file, too; what is wrong with it is told so.</summary>
    public bool TakesFiles { get; init; }

    /// <summary>The state of a name; <see langword="null"/> with a diagnostic where there is none.</summary>
    /// <param name="name">A folder or a revision.</param>
    /// <param name="place">The folder that a revision without a path stands for: that of the other state.</param>
    /// <param name="needs">A file that a revision of the folder must hold, or <see langword="null"/>.</param>
    public KeptState? Open(string name, string place, string? needs = null)
    {
        var folder = LooksLikePath(name) ? Path.GetFullPath(name, workingFolder) : null;
        if (folder is not null && Directory.Exists(folder))
        {
            return new KeptState(name, folder);
        }

        try
        {
            return Holding(needs, OpenRevision(name, Directory.Exists(place) ? place : workingFolder));
        }
        catch (GitMissingException)
        {
            diagnostics.Add(RevisionDiagnostics.NoGit(name, TakesFiles));
            return null;
        }
    }

    /// <summary>Whether a name could be a revision: only then git is asked.</summary>
    public static bool MayBeRevision(string name)
    {
        var revision = name.Split(':', 2)[0];
        return name.Length <= LongestName && revision.Length > 0 && revision[0] != '-' && !name.Any(char.IsControl) && !revision.Contains("..", StringComparison.Ordinal);
    }

    private static bool LooksLikePath(string name) => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal);

    private KeptState? OpenRevision(string name, string place)
    {
        var (revision, path) = name.Split(':', 2) is [var first, var second] ? (first, second) : (name, null);
        var git = new GitProgram(Program, place);
        var said = string.Empty;
        if (!MayBeRevision(name) || git.Read(out said, "rev-parse", "--verify", "--end-of-options", revision + "^{commit}") is not { } commit || !IsObjectName(commit))
        {
            diagnostics.Add(RevisionDiagnostics.UnknownRevision(name, TakesFiles, said));
            return null;
        }

        // A revision alone stands for the same folder as it was then; a path in it counts from the top of the repository, as git has it.
        var prefix = git.Read(out _, "rev-parse", "--show-prefix") ?? string.Empty;
        var wanted = (path is null ? prefix : path.StartsWith("./", StringComparison.Ordinal) ? prefix + path[2..] : path).Trim('/');
        var kind = git.Read(out _, "cat-file", "-t", $"{commit}:{wanted}");
        if (kind is not ("tree" or "blob"))
        {
            diagnostics.Add(RevisionDiagnostics.NotInRevision(name, wanted.Length == 0 ? "." : wanted));
            return null;
        }

        var tree = kind == "tree" ? wanted : wanted.Contains('/', StringComparison.Ordinal) ? wanted[..wanted.LastIndexOf('/')] : string.Empty;
        return RevisionCopy.Make(git, $"{commit}:{tree}", MostBytes) is { } copy
            ? new KeptState(name, copy) { Temporary = copy, File = kind == "blob" ? Path.Combine(copy, wanted[(wanted.LastIndexOf('/') + 1)..]) : null }
            : TooLarge(name);
    }

    private KeptState? Holding(string? needs, KeptState? state)
    {
        if (state is null || needs is null || File.Exists(Path.Combine(state.Folder, needs)))
        {
            return state;
        }

        diagnostics.Add(RevisionDiagnostics.NotInRevision(state.Name, needs));
        state.Dispose();
        return null;
    }

    private KeptState? TooLarge(string name)
    {
        diagnostics.Add(RevisionDiagnostics.TooLarge(name, RevisionCopy.MostFiles, MostBytes >> 20));
        return null;
    }

    private static bool IsObjectName(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);
}
