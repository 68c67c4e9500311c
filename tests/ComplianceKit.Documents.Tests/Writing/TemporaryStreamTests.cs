using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Documents.Tests.Writing;

public sealed class TemporaryStreamTests
{
    [Fact]
    public void What_was_written_is_read_back_and_no_file_of_it_is_left()
    {
        string name;
        using (var stream = TemporaryStream.Create())
        {
            name = stream.Name;
            stream.Write("見本 花子"u8);
            stream.Position = 0;
            using var reader = new StreamReader(stream, leaveOpen: true);

            Assert.Equal("見本 花子", reader.ReadToEnd());
            // Elsewhere than on Windows a file without a name is gone even where the program is killed.
            Assert.Equal(OperatingSystem.IsWindows(), File.Exists(name));
        }

        Assert.False(File.Exists(name));
    }
}
