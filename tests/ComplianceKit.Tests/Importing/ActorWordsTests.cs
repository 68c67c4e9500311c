using ComplianceKit.Importing.Cells;

namespace ComplianceKit.Tests.Importing;

public sealed class ActorWordsTests
{
    [Fact]
    public void A_cell_that_repeats_who_acts_and_says_something_else_names_nobody() =>
        Assert.Empty(ActorWords.OfCell(string.Concat(Enumerable.Repeat("事業者", 26)) + "を"));

    [Theory]
    [InlineData("医療機関等及び事業者", "facility vendor")]
    [InlineData("事業者側", "vendor")]
    [InlineData("薬局", "pharmacy facility")]
    [InlineData("システム提供事業者", "vendor")]
    public void A_cell_names_those_who_act(string cell, string actors) => Assert.Equal(actors.Split(' '), ActorWords.OfCell(cell));
}
