using System.Runtime.InteropServices;

namespace ComplianceKit.Builds.Filling;

/// <summary>Takes away a file with personal data that is only half written where the program is interrupted or told to end, until it is disposed.</summary>
internal sealed class InterruptionGuard : IDisposable
{
    private readonly List<PosixSignalRegistration> registrations = [];
    private readonly string path;

    /// <summary>Begins to guard a file, which need not be there yet.</summary>
    /// <param name="path">The absolute path.</param>
    public InterruptionGuard(string path)
    {
        this.path = path;
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
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
