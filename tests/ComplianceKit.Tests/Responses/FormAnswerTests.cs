using ComplianceKit.Catalogs;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Responses;

namespace ComplianceKit.Tests.Responses;

/// <summary>A tick follows from an answer by the rule of the form.</summary>
public sealed class FormAnswerTests
{
    private static readonly SourceSpan Place = SourceSpan.StartOf("own.yaml");

    [Theory]
    [InlineData(ResponseStatus.Met, FormAnswer.Yes)]
    [InlineData(ResponseStatus.Alternative, FormAnswer.Yes)]
    [InlineData(ResponseStatus.Partial, FormAnswer.No)]
    [InlineData(ResponseStatus.Facility, FormAnswer.No)]
    [InlineData(ResponseStatus.NotApplicable, FormAnswer.NotApplicable)]
    public void A_state_becomes_a_tick(ResponseStatus status, FormAnswer expected) =>
        Assert.Equal(expected, FormAnswers.Of(Item(null), new Response("own/1", Place) { Status = status }));

    [Fact]
    public void What_was_written_to_be_ticked_goes_before_what_follows_from_the_state() =>
        Assert.Equal(FormAnswer.No, FormAnswers.Of(Item(DateOnly.MaxValue), new Response("own/1", Place) { Status = ResponseStatus.Planned, Planned = new(2027, 3, 31), Answer = FormAnswer.No }));

    [Fact]
    public void Nothing_is_ticked_for_an_item_without_an_answer() => Assert.Equal(FormAnswer.Blank, FormAnswers.Of(Item(null), null));

    [Theory]
    [InlineData(null, "2027-09-30", FormAnswer.No)]
    [InlineData("2028-03-31", "2028-03-31", FormAnswer.Yes)]
    [InlineData("2028-03-31", "2028-04-01", FormAnswer.No)]
    [InlineData("9999-12-31", "2030-04-01", FormAnswer.Yes)]
    public void A_plan_counts_where_the_form_says_so_and_as_long_as_it_does(string? until, string planned, FormAnswer expected)
    {
        var answer = new Response("own/1", Place) { Status = ResponseStatus.Planned, Planned = DateOnly.Parse(planned, null) };

        Assert.Equal(expected, FormAnswers.Of(Item(until is null ? null : DateOnly.Parse(until, null)), answer));
    }

    private static ControlItem Item(DateOnly? until) => new("1", "①", "二要素認証", "二要素認証を使う。", Place) { PlannedCountsUntil = until };
}
