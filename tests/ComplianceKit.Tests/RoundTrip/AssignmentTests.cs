using ComplianceKit.RoundTrip;

namespace ComplianceKit.Tests.RoundTrip;

/// <summary>Open items are divided among those who answer them, by catalog, part or item.</summary>
public sealed class AssignmentTests
{
    [Fact]
    public void Each_open_item_has_one_owner_or_nobody()
    {
        using var scratch = Workspace("owners:\n  - { name: 情報システム部, items: [own/q, own/a] }\n  - { name: 総務部, items: [own/q] }\n");

        var shares = Assignment.Of(scratch.Load().Workspace!);

        Assert.Equal([("情報システム部", 3), (string.Empty, 1)], shares.Select(static share => (share.Owner, share.Items)));
        Assert.Equal(["a", "d", "e"], shares[0].Catalogs[0].Items.Select(static placed => placed.Item.Id));
        Assert.Equal(["b"], shares[1].Catalogs[0].Items.Select(static placed => placed.Item.Id));
    }

    [Theory]
    [InlineData("owners: [{ name: 総務部, items: [own/z] }]\n", "CK2002")]
    [InlineData("owners: [{ name: 総務部, items: [other] }]\n", "CK2003")]
    [InlineData("owners: [{ items: [own] }]\n", "CK1008")]
    [InlineData("owners: [{ name: 総務部 }]\n", "CK1008")]
    public void What_is_given_to_an_owner_must_be_there(string owners, string code)
    {
        using var scratch = Workspace(owners);

        Assert.Equal([code], scratch.Load().Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    private static Scratch Workspace(string owners) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\nresponses: responses.yaml\n" + owners),
        ("responses.yaml", "- item: own/c\n  status: met\n"),
        ("controls/own.yaml", """
            catalog: own
            title: 見本
            parts:
              - id: p
                items:
                  - { id: about, kind: scope, requirement: この章は責任を扱う。 }
                  - { id: a, requirement: 責任者を置く。 }
                  - { id: b, requirement: 管理者を置く。 }
              - id: q
                items:
                  - { id: c, requirement: 入退室を記録する。 }
                  - { id: d, requirement: 暗号化する。 }
                  - { id: e, requirement: 操作を記録する。 }
            """));
}
