namespace ComplianceKit.Tests.Catalogs;

/// <summary>Answers fit the form that their guideline has.</summary>
public sealed class FormCheckTests
{
    [Theory]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  value: 99.9％以上", "CK2211 responses.yaml:3")]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  value: 99,9", "CK2211 responses.yaml:3")]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  value: \"1,2,3\"", "CK2211 responses.yaml:3")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: met\n  reviewed: 2026-10-26\n  value: 5", "CK2028 responses.yaml:4")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: partial\n  reviewed: 2026-10-26", "CK2212 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: met", "CK2213 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: partial\n  planned: 2027-03-31\n  answer: はい\n  reviewed: 2026-10-26", "CK2214 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: no\n  reviewed: 2026-10-26", "CK2212 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: not-met\n  answer: はい\n  planned: 2027-03-31\n  reviewed: 2026-10-26", "CK2214 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: 対象外", "CK2006 responses.yaml:1")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: not-applicable", "CK2006 responses.yaml:2")]
    [InlineData("- item: sla-reference/level.05\n  answer: yes", "CK2215 responses.yaml:1")]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  variants:\n    mhlw-6: { text: 別の文 }", "CK2018 responses.yaml:4")]
    public void What_the_form_cannot_print_is_reported(string response, string expected)
    {
        using var scratch = Workspace(response);

        Assert.Equal([expected], Scratch.Places(scratch.Load().Diagnostics));
    }

    [Theory]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  value: 99.9")]
    [InlineData("- item: sla-reference/level.05\n  status: met\n  value: 1,234.5")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: planned\n  planned: 2027-03-31\n  reviewed: 2026-10-26")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: はい\n  reviewed: 2026-10-26")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: いいえ\n  planned: 2027-03-31\n  reviewed: 2026-10-26")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: 対象外\n  reason: 対象の機器がない。")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  answer: 対象外\n  text: 対象の機器がない。")]
    [InlineData("- item: mds-sds-5/sds.02.01\n  answer: 対象外")]
    [InlineData("- item: mhlw-checklist-r7/vendor.2.05\n  status: not-applicable\n  reason: 対象の機器がない。")]
    public void What_fits_is_not(string response)
    {
        using var scratch = Workspace(response);

        Assert.Empty(scratch.Load().Diagnostics);
    }

    [Theory]
    [InlineData("９９．９", "99.9 とだけ")]
    [InlineData("99.9%", "99.9 とだけ")]
    [InlineData("１，２３４　％", "1,234 とだけ")]
    [InlineData("ほぼ100", "数値だけを")]
    public void A_number_in_other_characters_or_with_its_unit_is_told_as_it_is_written(string value, string hint)
    {
        using var scratch = Workspace($"- item: sla-reference/level.05\n  status: met\n  value: {value}");

        var found = Assert.Single(scratch.Load().Diagnostics);

        Assert.Equal("CK2211", found.Code);
        Assert.Contains(hint, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    private static Scratch Workspace(string response) => new(
        ("compliancekit.yaml", Scratch.Workspace + "catalogs: [mhlw-checklist-r7, sla-reference, mds-sds-5]\nresponses: responses.yaml\n"),
        ("responses.yaml", response));
}
