namespace ComplianceKit.Loading.Files;

/// <summary>Where a path leads whose parts may be links: a workspace may come from somebody else, and a link in it may point anywhere.</summary>
internal static class LinkedPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Whether a path names something inside a folder, links aside.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="folder">An absolute path.</param>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether a path inside a folder leads out of it by links, or nobody can say where it leads.</summary>
    /// <param name="path">An absolute path inside the folder.</param>
    /// <param name="folder">An absolute path.</param>
    public static bool LeadsOutside(string path, string folder)
    {
        try
        {
            return HasLink(path, folder) && (Followed(path) is not { } end || Followed(folder) is not { } home || !IsInside(end, home));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // Nearly no workspace has links, so that nothing needs to be followed.
    private static bool HasLink(string path, string folder)
    {
        for (var part = path; part is not null && IsInside(part, folder); part = Path.GetDirectoryName(part))
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A link's target has parts that are links themselves.
    private static string? Followed(string path)
    {
        var (done, links) = (Path.GetPathRoot(path)!, 0);
        var left = new Stack<string>(Enumerable.Reverse(Parts(path)));
        while (left.TryPop(out var part))
        {
            var next = Path.GetFullPath(part, done);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            done = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : done;
            foreach (var of in Enumerable.Reverse(Parts(target)))
            {
                left.Push(of);
            }
        }

        return done;
    }

    private static string[] Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
