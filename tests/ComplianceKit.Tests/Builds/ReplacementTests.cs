using System.Text;
using ComplianceKit.Builds;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Tests.Builds;

/// <summary>Files that go to their place together: all of them, or what was there before.</summary>
public sealed class ReplacementTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliancekit-").FullName;

    [Fact]
    public void What_was_replaced_is_put_back_and_what_is_new_is_taken_away()
    {
        File.WriteAllText(At("old.pdf"), "earlier");
        var (old, added) = (Placed("old.pdf"), Placed("new.pdf"));
        var waiting = Written("third.pdf");

        var diagnostics = new DiagnosticBag();
        OutputFolder.PutBack(folder, [old, added, waiting], diagnostics);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(["old.pdf"], Files());
        Assert.Equal("earlier", File.ReadAllText(At("old.pdf")));
    }

    [Fact]
    public void Files_that_cannot_be_put_back_are_named()
    {
        File.WriteAllText(At("a.pdf"), "earlier");
        File.WriteAllText(At("b.pdf"), "earlier");
        var (first, second) = (Placed("a.pdf"), Placed("b.pdf"));
        File.Delete(At("b.pdf"));
        Directory.CreateDirectory(At("b.pdf"));

        var diagnostics = new DiagnosticBag();
        OutputFolder.PutBack(folder, [first, second], diagnostics);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK6005", found.Code);
        Assert.Contains("：b.pdf を元に戻せませんでした", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal("earlier", File.ReadAllText(At("a.pdf")));
        Assert.Equal("earlier", File.ReadAllText(At("b.pdf.earlier")));
    }

    [Fact]
    public void Nothing_is_left_beside_a_file_that_is_in_its_place()
    {
        File.WriteAllText(At("a.pdf"), "earlier");
        File.WriteAllText(At("a.pdf.earlier"), "left by a run that was killed");

        Placed("a.pdf").Finish();

        Assert.Equal(["a.pdf"], Files());
        Assert.Equal("new", File.ReadAllText(At("a.pdf")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private Replacement Written(string name)
    {
        var replacement = new Replacement(At(name));
        replacement.Write(Encoding.UTF8.GetBytes("new"));
        return replacement;
    }

    private Replacement Placed(string name)
    {
        var replacement = Written(name);
        replacement.Put();
        return replacement;
    }
}
