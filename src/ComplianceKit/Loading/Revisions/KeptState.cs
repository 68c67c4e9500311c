namespace ComplianceKit.Loading.Revisions;

/// <summary>A state of a workspace or rulebook that can be read: a folder of the user, or a copy of a git revision that is gone when this is disposed of.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Folder">The absolute path of the folder.</param>
public sealed record KeptState(string Name, string Folder) : IDisposable
{
    /// <summary>The file in it that was named; <see langword="null"/> where a folder was.</summary>
    public string? File { get; init; }

    /// <summary>The folder to delete in the end; <see langword="null"/> where the state is the user's own folder.</summary>
    internal string? Temporary { get; init; }

    /// <summary>Whether it is the user's own folder.</summary>
    public bool IsFolder => Temporary is null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Temporary is not null && Directory.Exists(Temporary))
        {
            Directory.Delete(Temporary, recursive: true);
        }
    }
}
