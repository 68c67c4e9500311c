using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Documents.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void What_is_found_twice_is_told_once_with_the_places_that_explain_it()
    {
        var bag = new DiagnosticBag();
        bag.Add(Doubled(2));
        bag.Add(Doubled(2));
        bag.Add(Doubled(1));

        Assert.Equal([2, 1], bag.ToImmutable().Select(static found => found.Related[0].Location.Start.Line));
    }

    private static Diagnostic Doubled(int first) => new("CK1004", Severity.Error, new("twice", "二度"), SourceSpan.At("a.yaml", 3, 1))
    {
        Related = [new RelatedPlace(SourceSpan.At("a.yaml", first, 1), new("here", "ここ"))],
    };
}
