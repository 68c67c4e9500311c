using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;

namespace ComplianceKit.Tests.Forms;

/// <summary>The built-in forms, printed to be filled in by hand.</summary>
public sealed class BlankFormTests
{
    public static TheoryData<string, string, int> Forms => new()
    {
        { "consent-home-care", string.Empty, 2 },
        { "consent-information-sharing", string.Empty, 2 },
        { "staff-pledge", string.Empty, 2 },
        { "application-proxy", "recipient: 見本市長", 1 },
        { "application-bulk", "recipient: 見本市長", 1 },
        { "device-takeout-request", string.Empty, 1 },
        { "account-termination", string.Empty, 1 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_builds_blank_with_a_section_for_each_side(string template, string with, int sides)
    {
        var document = Build(template, with);

        Assert.Equal(sides, document.Sections.Length);
        Assert.All(document.Sections, static section => Assert.NotEmpty(section.Name!));
        Assert.All(FormFields.In(document), static field => Assert.Empty(field.Value));
        Assert.DoesNotContain(FormFields.In(document), static field => field.Ticked);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_side_bears_the_document_its_edition_and_a_code(string template, string with, int sides)
    {
        var document = Build(template, with);

        Assert.Equal(sides, document.Sections.Count(section => Identity(section).StartsWith("第1版　照合値 ", StringComparison.Ordinal)));
        Assert.All(document.Sections, static section => Assert.Single(section.Page.Header!.End.OfType<InlineImage>()));
    }

    [Fact]
    public void Other_words_give_another_digest_and_the_same_words_the_same()
    {
        var first = Identity(Build("consent-home-care", "system: 連絡帳").Sections[0]);

        Assert.Equal(first, Identity(Build("consent-home-care", "system: 連絡帳").Sections[1]));
        Assert.NotEqual(first, Identity(Build("consent-home-care", "system: 連絡板").Sections[0]));
    }

    [Fact]
    public void A_blank_bulk_application_has_twelve_numbered_rows()
    {
        var table = Build("application-bulk", "recipient: 見本市長").Sections[0].Blocks.OfType<Table>().Last();

        Assert.Equal(12, table.Rows.Length);
    }

    private static string Identity(Section section) => string.Concat(section.Page.Header!.End.OfType<Text>().Select(static text => text.Value));

    private static Document Build(string template, string with)
    {
        using var scratch = new Scratch(("compliancekit.yaml", $$"""
            kit: 1
            organization: organization.yaml
            documents:
              - id: form
                template: {{template}}
                formats: [pdf]
                revisions: revisions.yaml
                with: { {{with}} }
            """), ("revisions.yaml", "- { edition: 第1版, date: 2026-04-01, changes: 作成 }"));
        var writer = new AnchorWriter("pdf");

        var result = scratch.Build(writer);

        Assert.Empty(result.Diagnostics);
        return writer.Document!;
    }
}
