using System.Runtime.InteropServices;

namespace ComplianceKit.Builds.Filling;

/// <summary>Takes away files with personal data that are only half written where the program is interrupted or told to end, until it is disposed.</summary>
internal sealed class InterruptionGuard : IDisposable
{
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly PrivateFolder folder;

    /// <summary>Begins to guard a folder.</summary>
    /// <param name="folder">The folder.</param>
    public InterruptionGuard(PrivateFolder folder)
    {
        this.folder = folder;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            registrations.Add(PosixSignalRegistration.Create(signal, _ => Clear()));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => registrations.ForEach(static registration => registration.Dispose());

    // The program ends after this as it would have; Windows keeps a file that is open, which the next run clears away.
    private void Clear()
    {
        try
        {
            folder.ClearUnfinished();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
