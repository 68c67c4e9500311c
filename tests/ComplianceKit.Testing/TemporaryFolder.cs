using System.Security.Cryptography;
using System.Text;

namespace ComplianceKit.Testing;

/// <summary>A folder below the test's own output that is gone afterwards. Its name comes from <c>name</c>, so give each test another.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TemporaryFolder(string name)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
        Path = System.IO.Path.Combine(AppContext.BaseDirectory, "folders", digest);
        Dispose();
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its absolute path.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
