using System.IO.Compression;

namespace ComplianceKit.Cli.Tests.Import;

/// <summary>Answers that are another item's on forms that print no 連番: nobody is sent to a number that is not there.</summary>
public sealed class SharedNoteTests
{
    private static readonly string[] Items = ["a", "b", "c", "d"];

    private const string Answers = """
        - { item: own/a, status: met, text: 置いている。 }
        - { item: own/b, same-as: own/a }
        - { item: own/c, status: met, text: 記録している。 }
        - { item: own/d, same-as: own/a }

        """;

    [Theory]
    [InlineData("yes-no-dates")]
    [InlineData("yes-no-notes")]
    public void An_answer_that_stands_further_up_is_printed_in_full_and_still_shared_when_it_comes_back(string form)
    {
        using var terminal = Workspace(form, "conformance-sheet");

        Assert.DoesNotContain("連番", Words(terminal), StringComparison.Ordinal);
        Assert.Contains("同上", Words(terminal), StringComparison.Ordinal);
        if (form == "yes-no-dates")
        {
            Assert.Equal(["置いている。", "同上", "記録している。", "置いている。"], Items.Select(item => SavedAgain.Of(Book(terminal)).Cell("own/" + item, "備考")));
        }

        Assert.Equal(0, terminal.Run("import sheet out/sheet.xlsx"));
        Assert.Contains("0 answers changed", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(Answers, File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml")));
    }

    [Fact]
    public void A_sheet_that_prints_the_numbers_refers_by_them()
    {
        using var terminal = Workspace("yes-no-dates", "all-catalogs");

        Assert.Equal("連番11に同じ", SavedAgain.Of(Book(terminal)).Cell("own/d", "回答"));
    }

    [Fact]
    public void A_tick_in_a_row_that_shares_an_answer_takes_the_words_along()
    {
        using var terminal = Workspace("yes-no-dates", "conformance-sheet");
        SavedAgain.Of(Book(terminal)).Set("own/d", "確認結果", "いいえ").Save(Path.Combine(terminal.Folder, "back.xlsx"));

        Assert.Equal(0, terminal.Run("import sheet back.xlsx"));

        var text = File.ReadAllText(Path.Combine(terminal.Folder, "responses/own.yaml"));
        Assert.Contains("status: not-met", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("置いている。").Length - 1);
    }

    [Fact]
    public void Items_that_several_documents_print_are_counted_once()
    {
        using var terminal = Workspace("yes-no-dates", "conformance-sheet");
        terminal.Write("compliancekit.yaml", File.ReadAllText(Path.Combine(terminal.Folder, "compliancekit.yaml")) + "  - { id: again, template: all-catalogs, formats: [xlsx] }\n");

        terminal.Write("responses/own.yaml", "- { items: [own/a, own/b, own/c, own/d], status: not-applicable, reason: 装置が無い。 }\n");
        terminal.Write("controls/own.yaml", File.ReadAllText(Path.Combine(terminal.Folder, "controls/own.yaml")) + "      - { id: e, sequence: 15, requirement: 範囲を示す。, kind: scope, answer-form: yes-no-dates }\n");

        Assert.Equal(0, terminal.Run("check"));

        Assert.Contains("nothing wrong: 2 documents, 4 items of guidelines", terminal.Output, StringComparison.Ordinal);
    }

    private static string Book(Terminal terminal) => Path.Combine(terminal.Folder, "out/sheet.xlsx");

    private static string Words(Terminal terminal)
    {
        using var archive = ZipFile.OpenRead(Book(terminal));
        return string.Concat(archive.Entries.Where(static entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(static entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static Terminal Workspace(string form, string template)
    {
        var terminal = new Terminal($"shared-note-{form}-{template}");
        terminal.Write("compliancekit.yaml", $$"""
            kit: 1
            organization: organization.yaml
            service: service.yaml
            catalogs: [own]
            responses: responses/
            documents:
              - { id: sheet, template: {{template}}, formats: [xlsx], with: { {{(template == "all-catalogs" ? "same-as: mark" : "catalog: own")}} } }

            """);
        terminal.Write("organization.yaml", "name: 株式会社見本\n");
        terminal.Write("service.yaml", "name: 見本サービス\n");
        terminal.Write("responses/own.yaml", Answers);
        terminal.Write("controls/own.yaml", "catalog: own\ntitle: 見本\nparts:\n  - id: p\n    items:\n" + string.Concat(Items.Select((id, index) =>
            $"      - {{ id: {id}, sequence: {index + 11}, number: \"{index + 1}\", topic: 題{id}, requirement: 求めること{id}。, answer-form: {form} }}\n")));
        Assert.Equal(0, terminal.Run("build"));
        return terminal;
    }
}
