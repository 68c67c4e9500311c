namespace ComplianceKit.Tests.Composition;

/// <summary>What a template gives to functions, and what it prints of data that is no text.</summary>
public sealed class TemplateArgumentTests
{
    [Theory]
    [InlineData("{{choice \"退職\"}}", "choice")]
    [InlineData("{{date-blank \"\"}}", "date-blank")]
    [InlineData("{{join document.revisions}}", "join")]
    [InlineData("{{#if (eq \"a\")}}x{{/if}}", "eq")]
    [InlineData("{{#if (ne \"a\")}}x{{/if}}", "ne")]
    [InlineData("{{#if (contains \"a\")}}x{{/if}}", "contains")]
    [InlineData("{{value \"a\" \"b\"}}", "value")]
    [InlineData("{{wareki document.date \"令和\"}}", "wareki")]
    [InlineData("{{#if (not \"a\" \"b\")}}x{{/if}}", "not")]
    public void A_function_with_too_few_or_too_many_values_is_told_at_its_line(string text, string function)
    {
        var found = Assert.Single(OwnTemplate.Findings($"# 見出し\n\n本文\n\n{text}\n"));

        Assert.Equal(["CK3004 templates/own/main.md.hbs:5"], Scratch.Places([found]));
        Assert.Contains(function, found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{join 12 \"、\"}}")]
    [InlineData("{{#if (contains 12 \"a\")}}x{{/if}}")]
    [InlineData("{{full-width document}}")]
    [InlineData("{{#if (eq document.revisions \"a\")}}x{{/if}}")]
    [InlineData("{{join document.revisions \"、\"}}")]
    [InlineData("{{document}}")]
    [InlineData("{{{document}}}")]
    [InlineData("{{document.revisions}}")]
    [InlineData("{{organization}}")]
    [InlineData("{{#each document.revisions}}{{this}}{{/each}}")]
    [InlineData("{{value document}}")]
    public void A_value_of_the_wrong_kind_is_told_at_its_line(string text) =>
        Assert.Equal(["CK3004 templates/own/main.md.hbs:5"], Scratch.Places(OwnTemplate.Findings($"# 見出し\n\n本文\n\n{text}\n")));

    [Theory]
    [InlineData("{{#each}}x{{/each}}", "CK3002")]
    [InlineData("{{#unless}}x{{/unless}}", "CK3002")]
    [InlineData("{{#if}}x{{/if}}", "CK3002")]
    [InlineData("{{#with}}x{{/with}}", "CK3002")]
    [InlineData("{{> (lookup . \"x\")}}", "CK3002")]
    [InlineData("{{lookup document}}", "CK3002")]
    [InlineData("{{else}}", "CK3002")]
    public void What_the_library_cannot_do_is_told_at_its_line(string text, string code) =>
        Assert.Equal([$"{code} templates/own/main.md.hbs:5"], Scratch.Places(OwnTemplate.Findings($"# 見出し\n\n本文\n\n{text}\n")));

    [Theory]
    [InlineData("{{document.date}}", "2026-04-01")]
    [InlineData("{{{document.date}}}", "2026-04-01")]
    [InlineData("{{#each document.revisions}}{{date}}{{/each}}", "2026-04-01")]
    [InlineData("{{#if (eq document.date \"2026-04-01\")}}同じ{{else}}違う{{/if}}", "同じ")]
    [InlineData("{{full-width document.date}}", "２０２６－０４－０１")]
    public void A_date_is_printed_as_it_is_written_in_files(string text, string expected) => Assert.Equal(expected, OwnTemplate.Words(text));

    [Theory]
    [InlineData("{{variables.shares}}", "0.25")]
    [InlineData("{{variables.public}}", "true")]
    [InlineData("{{variables.marks}}", "甲、*乙*")]
    public void Numbers_words_and_lists_of_words_print_as_they_were_written(string text, string expected)
    {
        using var scratch = OwnTemplate.Of(text);
        File.AppendAllText(Path.Combine(scratch.Folder, "compliancekit.yaml"), "\nvariables: { shares: 0.25, public: true, marks: [甲, \"*乙*\"] }");
        var writer = new AnchorWriter("pdf");

        Assert.Empty(scratch.Build(writer).Diagnostics);

        Assert.Equal(expected, DocumentWords.Of(writer.Document!));
    }

    [Theory]
    [InlineData("{{warekki document.date}}", "wareki")]
    [InlineData("{{date-blanc document.date \"令和\"}}", "date-blank")]
    [InlineData("{{#if (eqq \"a\" \"b\")}}x{{/if}}", "eq")]
    public void A_misspelt_function_is_told_with_the_one_that_was_meant(string text, string meant)
    {
        var found = Assert.Single(OwnTemplate.Findings($"# 見出し\n\n本文\n\n{text}\n"));

        Assert.Equal(["CK3001 templates/own/main.md.hbs:5"], Scratch.Places([found]));
        Assert.Equal($"もしかして「{meant}」ですか", found.Hint!.Japanese);
    }

    [Theory]
    [InlineData("{{organisation.name}}", "もしかして「organization.name」ですか")]
    [InlineData("{{document.titel}}", "もしかして「document.title」ですか")]
    [InlineData("{{wareki document.dtae}}", "もしかして「document.date」ですか")]
    [InlineData("{{quoted document.titel}}", "もしかして「document.title」ですか")]
    [InlineData("{{value service.nmae}}", "もしかして「service.name」ですか")]
    [InlineData("{{nothing.like-it}}", "綴りを確かめてください。使える名前は docs/format.ja.md にあります")]
    public void A_misspelt_name_is_told_with_the_one_that_was_meant(string text, string hint)
    {
        var found = Assert.Single(OwnTemplate.Findings(text));

        Assert.Equal(("CK3001", hint), (found.Code, found.Hint!.Japanese));
    }
}
