namespace ComplianceKit.Tests.Composition;

/// <summary>A fault in a template does not hide the others: who mends one is not sent round again for the next.</summary>
public sealed class SeveralFaultsTests
{
    [Fact]
    public void Faults_in_parts_hide_neither_each_other_nor_the_names_that_nobody_knows()
    {
        using var scratch = OwnTemplate.Of("# あ\n\n{{nothing}}\n\n{{> one}}\n\n{{> two}}\n\n{{> three}}\n\n{{other}}\n");
        scratch.Write("templates/own/one.md.hbs", "文\n\n{{#if document.title}}\n文\n");
        scratch.Write("templates/own/two.md.hbs", "文\n{{/if}}\n");
        scratch.Write("templates/own/three.md.hbs", "文{{third}}\n");

        Assert.Equal(
            [
                "CK3001 templates/own/main.md.hbs:3",
                "CK3001 templates/own/main.md.hbs:11",
                "CK3002 templates/own/one.md.hbs:3",
                "CK3001 templates/own/three.md.hbs:1",
                "CK3002 templates/own/two.md.hbs:2",
            ],
            Scratch.Places(scratch.Build().Diagnostics));
    }

    [Fact]
    public void A_part_that_is_not_there_hides_nothing() => Assert.Equal(
        ["CK3001 templates/own/main.md.hbs:3", "CK3003 templates/own/main.md.hbs:5", "CK3003 templates/own/main.md.hbs:7", "CK3003 templates/own/main.md.hbs:9"],
        Scratch.Places(OwnTemplate.Findings("# あ\n\n{{nothing}}\n\n{{> gone}}\n\n{{> lost}}\n\n{{> gone}}\n")));

    [Fact]
    public void A_function_that_nobody_knows_or_that_is_called_wrongly_hides_nothing() => Assert.Equal(
        [
            "CK3001 templates/own/main.md.hbs:3",
            "CK3004 templates/own/main.md.hbs:5",
            "CK3004 templates/own/main.md.hbs:7",
            "CK3001 templates/own/main.md.hbs:9",
            "CK3004 templates/own/main.md.hbs:11",
        ],
        Scratch.Places(OwnTemplate.Findings("# あ\n\n{{seireki \"2026-04-01\"}}\n\n{{wareki \"今日\"}}\n\n{{eq \"一\"}}\n\n{{nothing}}\n\n{{wareki}}\n")));

    [Fact]
    public void A_slip_in_the_text_itself_hides_no_slip_in_its_parts()
    {
        using var scratch = OwnTemplate.Of("# あ\n\n{{#if document.title}}\n\n{{> part}}\n");
        scratch.Write("templates/own/part.md.hbs", "文\n{{/if}}\n");

        Assert.Equal(["CK3002 templates/own/main.md.hbs:3", "CK3002 templates/own/part.md.hbs:2"], Scratch.Places(scratch.Build().Diagnostics));
    }

    [Theory]
    [InlineData("{{wareki document.dat}}")]
    [InlineData("{{join document.titel \"、\"}}")]
    [InlineData("{{#if document.titel}}文{{/if}}")]
    [InlineData("{{#if (not document.titel)}}文{{/if}}")]
    [InlineData("{{#each document.titel}}文{{/each}}")]
    public void A_name_that_nobody_knows_is_told_alike_first_and_later(string text)
    {
        var alone = OwnTemplate.Findings($"# あ\n\n文\n\n{text}\n");
        var after = OwnTemplate.Findings($"# あ\n\n{{{{nothing}}}}\n\n{text}\n");

        Assert.Equal([.. Scratch.Places(alone).Prepend("CK3001 templates/own/main.md.hbs:3")], Scratch.Places(after));
    }
}
