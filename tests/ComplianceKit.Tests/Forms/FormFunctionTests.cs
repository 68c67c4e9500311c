using ComplianceKit.Composition.Rendering;
using ComplianceKit.Forms;

namespace ComplianceKit.Tests.Forms;

/// <summary>What templates of forms write for filled and blank forms.</summary>
public sealed class FormFunctionTests
{
    [Theory]
    [InlineData("令和", "令和:field[年]{shape=blank width=9mm}年:field[月]{shape=blank width=8mm}月:field[日]{shape=blank width=8mm}日")]
    [InlineData("西暦", "西暦:field[年]{shape=blank width=15mm}年:field[月]{shape=blank width=8mm}月:field[日]{shape=blank width=8mm}日")]
    public void A_date_left_blank_has_room_to_write(string era, string expected) => Assert.Equal(expected, FormFunctions.DateBlank(string.Empty, era));

    [Fact]
    public void A_date_that_is_known_is_written_as_the_form_asks()
    {
        Assert.Equal("令和8年4月1日", FormFunctions.DateBlank(new DateOnly(2026, 4, 1), "令和"));
        Assert.Equal("2026年4月1日", FormFunctions.DateBlank(new DateOnly(2026, 4, 1), "西暦"));
    }

    [Fact]
    public void A_choice_is_ticked_only_where_the_value_names_it()
    {
        Assert.Equal(":field[退職]{shape=checkbox ticked} 退職", FormFunctions.Choice("退職", "退職"));
        Assert.Equal(":field[退職]{shape=checkbox ticked} 退職", FormFunctions.Choice("退職", new List<object?> { "異動", "退職" }));
        Assert.Equal(":field[退職]{shape=checkbox} 退職", FormFunctions.Choice("退職", "早期退職"));
    }

    [Fact]
    public void A_value_cannot_end_its_attribute() => Assert.Equal(" value=\"a\\\"} b\\\\\"", FormFunctions.Value("a\"} b\\"));

    [Fact]
    public void Rows_go_on_on_further_sheets()
    {
        var form = new FormDefinition([new FormField("name", "氏名")]);
        var rows = Enumerable.Range(1, 13).Select(static number => new FormRow(number, System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty.Add("name", $"{number}番")));

        var sheets = EntryData.Sheets(form, new FormEntries([.. rows]), 12).Cast<Dictionary<string, object?>>().ToList();

        Assert.Equal([false, true], sheets.Select(static sheet => (bool)sheet["continued"]!));
        var last = ((List<object?>)sheets[1]["rows"]!).Cast<Dictionary<string, object?>>().ToList();
        Assert.Equal(12, last.Count);
        Assert.Equal((13, "13番"), ((int)last[0]["number"]!, (string)last[0]["name"]!));
        Assert.Equal(string.Empty, last[1]["name"]);
    }
}
