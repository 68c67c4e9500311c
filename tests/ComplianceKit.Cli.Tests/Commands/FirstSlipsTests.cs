namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>The slips of the first day are said at the line that somebody wrote, not in a template of the program.</summary>
public sealed class FirstSlipsTests
{
    private const string Answer = "- item: mic-meti-2.0/4.1.a.01\n  status: met\n  text: 体制は図のとおりです。";

    [Theory]
    [InlineData("![体制](images/absent.png)", "CK1012")]
    [InlineData("詳しくは注を見てください[^absent]。", "CK3203")]
    public void What_an_answer_names_in_vain_is_said_at_the_answer(string text, string code)
    {
        using var terminal = new Terminal(nameof(What_an_answer_names_in_vain_is_said_at_the_answer));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", Answer + text);

        Assert.Equal(1, terminal.Run("check new --lang ja"));

        Assert.Contains($"responses/table-4-1.yaml:3:1: 誤り[{code}]", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_step_can_be_copied_where_the_folder_has_a_blank()
    {
        using var terminal = new Terminal(nameof(The_next_step_can_be_copied_where_the_folder_has_a_blank));

        terminal.Run("init vendor 私の　サービス --lang ja");

        Assert.Contains("次は：compliancekit build \"私の　サービス\"", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_the_family_name_of_a_catalog_is_led_to_the_one_that_is_used()
    {
        using var terminal = new Terminal(nameof(An_answer_to_the_family_name_of_a_catalog_is_led_to_the_one_that_is_used));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", Answer.Replace("mic-meti-2.0", "mic-meti", StringComparison.Ordinal));

        terminal.Run("check new --lang ja");

        Assert.Contains("もしかして「mic-meti-2.0」ですか", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_of_a_template_beside_with_is_led_below_it()
    {
        using var terminal = new Terminal(nameof(A_parameter_of_a_template_beside_with_is_led_below_it));
        terminal.Write("compliancekit.yaml", "kit: 1\ndocuments:\n  - id: sheet\n    template: conformance-sheet\n    guideline: mic-meti-2.0\n");

        Assert.Equal(1, terminal.Run("build . --lang ja"));

        Assert.Contains("compliancekit.yaml:5:5: 誤り[CK1007]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("「with: { guideline: … }」", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_is_shown_where_it_was_written()
    {
        using var terminal = new Terminal(nameof(A_character_that_no_font_has_is_shown_where_it_was_written));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/organization.yaml", "name: 株式会社見本\naddress: 見本県\U00020BB7町1-2-3");
        terminal.Write("new/responses/table-4-1.yaml", Answer + "\U00020BB7");

        Assert.Equal(1, terminal.Run("build new --lang ja"));

        Assert.Contains("organization.yaml:2:13: 誤り[CK4001]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("responses/table-4-1.yaml:3:20: ここにもあります", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_is_written_as_its_number_is_shown_there_too()
    {
        using var terminal = new Terminal(nameof(A_character_that_is_written_as_its_number_is_shown_there_too));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", Answer + "&#x20BB7;");

        Assert.Equal(1, terminal.Run("build new --lang ja"));

        Assert.Contains("responses/table-4-1.yaml:3:20: 誤り[CK4001]", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("葛\uFE00")]
    [InlineData("葛&#xFE00;")]
    public void A_form_of_a_character_that_no_font_has_is_shown_where_that_form_was_written(string written)
    {
        using var terminal = new Terminal(nameof(A_form_of_a_character_that_no_font_has_is_shown_where_that_form_was_written));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/organization.yaml", "name: 葛飾見本\naddress: 見本県葛\U000E0100城町1-2-3");
        terminal.Write("new/responses/table-4-1.yaml", Answer + written);

        Assert.Equal(1, terminal.Run("build new --lang ja"));

        Assert.Contains("responses/table-4-1.yaml:3:20: 誤り[CK4001]", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("organization.yaml:", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\v")]
    [InlineData("\u0003")]
    public void An_invisible_character_of_pasted_text_is_shown_where_it_stands_and_is_to_be_deleted(string invisible)
    {
        using var terminal = new Terminal(nameof(An_invisible_character_of_pasted_text_is_shown_where_it_stands_and_is_to_be_deleted));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", Answer + "方針" + invisible + "を定めた");

        Assert.Equal(1, terminal.Run("build new --lang ja"));

        Assert.Contains("responses/table-4-1.yaml:3:22: 誤り[CK4001]", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("消してください", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(invisible, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_excerpt_of_a_long_line_cuts_no_character_in_two()
    {
        using var terminal = new Terminal(nameof(The_excerpt_of_a_long_line_cuts_no_character_in_two));
        terminal.Run("init vendor new --lang ja");
        terminal.Write("new/responses/table-4-1.yaml", Answer + string.Concat(Enumerable.Repeat("\U00020B9F", 50)) + "あ\U00020BB7" + string.Concat(Enumerable.Repeat("\U00020B9F", 60)));

        terminal.Run("build new --lang ja");

        var excerpt = terminal.Error.Split('\n').First(static line => line.StartsWith("  3 | ", StringComparison.Ordinal));
        Assert.DoesNotContain(excerpt.EnumerateRunes(), static rune => rune == System.Text.Rune.ReplacementChar);
        Assert.Contains("\U00020BB7", excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms fill pledge --roster absent.csv -w new", "absent.csv がありません")]
    [InlineData("transcript absent.pdf", "absent.pdf がありません")]
    [InlineData("show catalog mic-cloud new", "もしかして「mic-cloud-2018」ですか")]
    [InlineData("coverage --catalog mic-cloud new", "このワークスペースは mic-cloud を使っていません")]
    public void What_is_not_there_is_said_in_the_language_of_the_reader(string command, string words)
    {
        using var terminal = new Terminal(nameof(What_is_not_there_is_said_in_the_language_of_the_reader));
        terminal.Run("init facility new --lang ja");

        Assert.NotEqual(0, terminal.Run($"{command} --lang ja"));

        Assert.Contains(words, terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Could not find", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mic-cloud:1:1", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_of_the_page_is_a_word_in_a_comparison_and_no_directive()
    {
        using var terminal = new Terminal(nameof(A_break_of_the_page_is_a_word_in_a_comparison_and_no_directive));
        terminal.Run("init association new --lang ja");

        Assert.Equal(0, terminal.Run("rules compare operations-rules-manual overlay.yaml --unchanged --in new --lang ja"));
        Assert.Equal(0, terminal.Run("transcript new/out/comparison.pdf --lang ja"));

        Assert.Contains("（改ページ）", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("%pagebreak", terminal.Output, StringComparison.Ordinal);
    }
}
