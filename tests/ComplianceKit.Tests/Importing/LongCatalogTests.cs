using System.Globalization;
using ComplianceKit.Importing.Columns;
using ComplianceKit.Tables;

namespace ComplianceKit.Tests.Importing;

/// <summary>Catalogs of thousands of items that differ in a number only.</summary>
public sealed class LongCatalogTests
{
    private const int Count = 3_000;
    private static readonly Dictionary<string, ColumnRole> NoMap = [];
    private static readonly HashSet<string> NothingAnswered = [];

    [Theory]
    [InlineData("番号")]
    [InlineData("連番")]
    public void Rows_with_the_numbers_and_words_of_items_find_them_among_thousands_that_are_nearly_alike(string head)
    {
        var sheet = Import(head, Number, Requirement)!;

        Assert.Empty(sheet.Doubts);
        Assert.Equal(Enumerable.Range(1, Count).Select(static row => $"own/i{Number(row)}"), sheet.Answers.Select(static answer => answer.Item));
    }

    [Fact]
    public void A_number_alone_is_not_enough()
    {
        var sheet = Import("番号", Number, static row => row == 7 ? "まったくべつのはなしをここにかいてみる。" : Requirement(row))!;

        Assert.Equal(Count - 1, sheet.Answers.Length);
        Assert.DoesNotContain(sheet.Answers, static answer => answer.Item == "own/i7");
    }

    [Fact]
    public void A_row_with_the_words_of_one_and_the_number_of_another_is_doubtful()
    {
        var sheet = Import("番号", static row => row == 7 ? "9" : Number(row), Requirement, rows: 7)!;

        Assert.Contains(sheet.Doubts, static doubt => doubt.Row == 8);
    }

    private static ReadSheet? Import(string head, Func<int, string> number, Func<int, string> requirement, int rows = Count)
    {
        using var scratch = new Scratch(
            ("compliancekit.yaml", Scratch.Workspace + "catalogs: [own]\n"),
            ("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n"
                + string.Concat(Enumerable.Range(1, Count).Select(static row => $"      - {{ id: i{Number(row)}, number: \"{Number(row)}\", requirement: {Requirement(row)} }}\n"))));
        var lines = Enumerable.Range(1, rows).Select(row => new TableLine(row + 1, [number(row), requirement(row), $"{Number(row)} 番の答えです。"]));
        return ReadSheet.Of(new TableContent("a.csv", [new TableLine(1, [head, "要求事項", "回答"]), .. lines]), scratch.Load().Workspace!.Catalogs[0], NoMap, NothingAnswered);
    }

    private static string Number(int row) => row.ToString(CultureInfo.InvariantCulture);

    private static string Requirement(int row) => $"利用者の識別と認証について、第{Number(row)}号の手順を定め、記録を残すこと。";
}
