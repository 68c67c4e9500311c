using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Rosters;

/// <summary>How a roster is read, and what is said of it when something is wrong.</summary>
public sealed class RosterTests
{
    private static readonly FormDefinition Form = new(
    [
        new FormField("reference", "番号") { English = "Number", Identifies = true },
        new FormField("name", "氏名") { English = "Name", OtherNames = ["職員氏名", "名前", "姓+名", "苗字+名前", "名字+名前"], Required = true, Identifies = true },
        new FormField("joined", "入職日") { Kind = FormFieldKind.Date },
        new FormField("left", "退職日") { Kind = FormFieldKind.Date, NotBefore = "joined" },
        new FormField("birth", "生年月日") { Kind = FormFieldKind.Date, Past = true },
        new FormField("department", "所属"),
        new FormField("phone", "電話") { Kind = FormFieldKind.Phone },
        new FormField("agrees", "同意") { Kind = FormFieldKind.Choice, Choices = ["はい（○）", "いいえ"] },
        new FormField("reason", "理由") { Kind = FormFieldKind.Choice, Choices = ["退職", "異動"] },
    ]);

    private readonly DiagnosticBag diagnostics = new();

    [Theory]
    [InlineData("番号,氏名\nS-1,見本 花子\n")]
    [InlineData("Ｎumber,NAME\r\nS-1,見本 花子")]
    [InlineData("番号\t職員氏名\nS-1\t見本 花子")]
    [InlineData("\n\"番号\",\" 氏 名 \"\n\nS-1,\"見本 花子\"\n\n")]
    public void Columns_are_found_by_any_of_their_names(string csv)
    {
        var roster = Read(csv);

        Assert.Empty(diagnostics.ToImmutable());
        var row = Assert.Single(roster!.Rows);
        Assert.Equal(("S-1", "見本 花子"), ((string)row.Values["reference"]!, (string)row.Values["name"]!));
    }

    [Fact]
    public void Shift_JIS_is_recognised_and_keeps_the_characters_of_its_extensions()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("番号,氏名\nS-1,髙見﨑 例\n");

        var roster = Read(bytes);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal("髙見﨑 例", roster!.Rows[0].Values["name"]);
    }

    [Theory]
    [InlineData(50220)]
    [InlineData(51932)]
    public void CK8001_other_Japanese_encodings_are_told_as_such(int codePage)
    {
        Assert.Null(Read(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes("番号,氏名\nS-1,見本 花子\n")));

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8001", found.Code);
        Assert.Contains("Shift_JIS", found.Message.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026/4/1")]
    [InlineData("2026年4月1日")]
    [InlineData("令和8年4月1日")]
    [InlineData("R8.4.1")]
    [InlineData("Ｒ８．４．１")]
    [InlineData("令和 8 年 4 月 1 日")]
    [InlineData("令和８年　４月　１日")]
    [InlineData("令8年4月1日")]
    [InlineData("R 8. 4. 1")]
    [InlineData("20260401")]
    [InlineData("2026-04-01T00:00:00")]
    [InlineData("2026/04/01 0:00")]
    [InlineData("2026/4/1 9:30:15")]
    [InlineData("2026年4月1日（水）")]
    [InlineData("令和8年4月1日(水曜日)")]
    public void Dates_are_read_as_people_write_them(string date)
    {
        var roster = Read($"氏名,入職日\n見本,{date}");

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(new DateOnly(2026, 4, 1), roster!.Rows[0].Values["joined"]);
    }

    [Fact]
    public void A_wrong_day_of_the_week_is_answered_with_the_right_one()
    {
        Read("氏名,入職日\n見本,2026年4月1日（木）");

        Assert.Contains("水曜日", Assert.Single(diagnostics.ToImmutable()).Hint!.Japanese, StringComparison.Ordinal);
    }

    // Some systems write letters and their marks one by one; printed so, two marks on one letter stand on each other.
    [Fact]
    public void Letters_and_their_marks_become_one_character()
    {
        var roster = Read("氏名,番号\nNguye\u0302\u0303n Va\u0306n,か\u3099");

        Assert.Equal(("Nguy\u1EC5n V\u0103n", "が"), ((string)roster!.Rows[0].Values["name"]!, (string)roster.Rows[0].Values["reference"]!));
    }

    [Theory]
    [InlineData("姓,名\n見本,花子")]
    [InlineData("名,番号,姓\n花子,S-1,見本")]
    [InlineData("姓 , 名\n見本 ,花子")]
    public void A_name_may_stand_in_two_columns(string csv)
    {
        var roster = Read(csv);

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal("見本　花子", roster!.Rows[0].Values["name"]);
    }

    [Fact]
    public void A_map_may_join_columns()
    {
        var map = ImmutableDictionary<string, SourcedText>.Empty.Add("name", new("みょうじ＋なまえ", SourceSpan.At("map.yaml", 1, 7), 1));
        var roster = Read("みょうじ,なまえ,氏名\n見本,花子,通称"u8.ToArray(), map);

        Assert.Equal("見本　花子", roster!.Rows[0].Values["name"]);
        Assert.Equal(["CK8003 staff.csv:1:3"], Places());
    }

    [Theory]
    [InlineData("姓,番号\n見本,S-1", "CK8002 staff.csv:1:1")]
    [InlineData("姓,名\n見本,", "CK8005 staff.csv:2:2")]
    [InlineData("姓,名,名\n見本,花子,太郎", "CK8003 staff.csv:1:3")]
    public void Half_a_name_is_none(string csv, string expected)
    {
        Read(csv);

        Assert.Contains(expected, Places());
    }

    [Fact]
    public void A_column_that_is_called_as_the_field_goes_before_two_that_make_it_up()
    {
        var roster = Read("姓,名,氏名\n旧姓,花子,見本 花子");

        Assert.Equal("見本 花子", roster!.Rows[0].Values["name"]);
        Assert.Equal(["CK8003 staff.csv:1:1", "CK8003 staff.csv:1:2"], Places());
    }

    [Fact]
    public void CK8048_a_text_that_a_workbook_has_made_a_date_is_told_and_a_date_is_not()
    {
        ReadSheet([new(1, ["氏名", "番号", "入職日"]), new(2, ["見本", "2026-01-02", "2026-04-01"]) { Dates = [1, 2] }]);

        var told = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8048", "staff.xlsx:2:2", Severity.Warning), (told.Code, told.Location!.ToString(), told.Severity));
    }

    [Fact]
    public void The_first_year_of_an_era_may_be_written_as_such()
    {
        Assert.Equal(new DateOnly(2019, 5, 1), Read("氏名,入職日\n見本,令和元年5月1日")!.Rows[0].Values["joined"]);
    }

    [Fact]
    public void Several_choices_stand_in_one_cell()
    {
        Assert.Equal(["退職", "異動"], (List<object?>)Read("氏名,理由\n見本,退職、異動")!.Rows[0].Values["reason"]!);
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void A_map_says_which_column_is_meant()
    {
        var roster = Read("氏名,戸籍の名\n通称,本名"u8.ToArray(), ImmutableDictionary<string, SourcedText>.Empty.Add("name", new("戸籍の名", SourceSpan.At("map.yaml", 1, 7), 1)));

        Assert.Equal("本名", roster!.Rows[0].Values["name"]);
        Assert.Equal(["CK8003 staff.csv:1:1"], Places());
    }

    [Theory]
    [InlineData("番号\nS-1", "CK8002 staff.csv:1:1")]
    [InlineData("氏名,血液型\n見本,A", "CK8003 staff.csv:1:2")]
    [InlineData("氏名,Name\n見本,例示", "CK8004 staff.csv:1:2")]
    [InlineData("番号,氏名\nS-1,", "CK8005 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,2026-02-30", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,令和8年13月1日", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,0965年1月2日", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,2965-01-02", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,20261301", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,2026年4月1日（木）", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,2026-04-01 25:00", "CK8006 staff.csv:2:2")]
    [InlineData("氏名,理由\n見本,退社", "CK8007 staff.csv:2:2")]
    [InlineData("番号,氏名\nS-1,見本 花子\nS-2,例示\nS-1,見本　花子", "CK8008 staff.csv:4:1")]
    [InlineData("番号,氏名\nS-1,見本\nS-2,見本", "CK8009 staff.csv:3:1")]
    [InlineData("氏名\nﾐﾎﾝ", "CK8010 staff.csv:2:1")]
    [InlineData("氏名\nسلام", "CK8032 staff.csv:2:1")]
    [InlineData("氏名\n見本（דוגמה）", "CK8032 staff.csv:2:1")]
    [InlineData("氏名\n見本\u200B", "CK8010 staff.csv:2:1")]
    [InlineData("氏名\n\u2F65本", "CK8010 staff.csv:2:1")]
    [InlineData("氏名\n𠮷見", "CK8011 staff.csv:2:1")]
    [InlineData("氏名\n山田\uFFFD太郎", "CK8045 staff.csv:2:1")]
    [InlineData("氏名\n", "CK8013 staff.csv")]
    [InlineData("", "CK8013 staff.csv")]
    [InlineData("S-1,見本\nS-2,例示", "CK8013 staff.csv:1:1")]
    [InlineData("氏名\n\"見本", "CK8001 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,\"見本\nS-2,\"例示\"\nS-3,三人目", "CK8023 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,\"見本\"花子", "CK8023 staff.csv:2:1")]
    [InlineData("番号,氏名\nS\"1,\"見本\"花子", "CK8023 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,\"見本\nS-2,例示\"\nS-3,三人目", "CK8024 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,見本 \"花子\"", "CK8024 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,#N/A", "CK8027 staff.csv:2:2")]
    [InlineData("氏名,入職日\n見本,#REF!", "CK8027 staff.csv:2:2")]
    [InlineData("番号,氏名\nS-1,見本,1丁目", "CK8025 staff.csv:2:3")]
    [InlineData("番号,,氏名\nS-1,花子,見本", "CK8025 staff.csv:2:2")]
    [InlineData("番号,氏名\nS-1,見本\n,三人目\nＳ－１,例示", "CK8026 staff.csv:4:1")]
    [InlineData("番号,氏名\nS-1,見本\n合計,1名", "CK8049 staff.csv:3:1")]
    [InlineData("番号,氏名\nS-1,見本\n,合　計", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,以上", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,計 1名", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,1名", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,（以下余白）", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,－", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,※退職者を除く", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名\nS-1,見本\n,印刷日：2026/4/1", "CK8049 staff.csv:3:2")]
    [InlineData("番号,氏名,所属\nS-1,見本,第一\nS-2,例\n示,第二\nS-3,三人目,第三", "CK8051 staff.csv:3:1")]
    [InlineData("番号,氏名,所属\nS-1,見本,第一\nS-2,例示,第二,\nS-3,三人目,第三", "CK8052 staff.csv:3:1")]
    [InlineData("番号,氏名,所属\nS-1,見本,第一\nS-2,例示\nS-3,三人目,第三", "CK8052 staff.csv:3:1")]
    [InlineData("番号,氏名\n3.12346E+08,見本", "CK8053 staff.csv:2:1")]
    [InlineData("番号,氏名\n１．２Ｅ＋１２,見本", "CK8053 staff.csv:2:1")]
    [InlineData("番号,氏名\n0,見本", "CK8054 staff.csv:2:1")]
    [InlineData("番号,氏名\nS-1,TRUE", "CK8054 staff.csv:2:2")]
    [InlineData("番号,氏名\nS-1,1024", "CK8054 staff.csv:2:2")]
    [InlineData("氏名,電話\n見本,312345678", "CK8054 staff.csv:2:2")]
    [InlineData("氏名,電話\n見本,9012345678", "CK8054 staff.csv:2:2")]
    [InlineData("氏名,生年月日\n見本,2026-12-01", "CK8055 staff.csv:2:2")]
    [InlineData("氏名,入職日,退職日\n見本,2026-04-02,2026-04-01", "CK8055 staff.csv:2:3")]
    public void What_is_wrong_is_named_by_row_and_column(string csv, string expected)
    {
        Read(csv);

        Assert.Contains(expected, Places());
    }

    [Theory]
    [InlineData("番号,氏名,所属\nS-1,見本,第一,\nS-2,例示,第二,")]
    [InlineData("番号,氏名,所属,\nS-1,見本,第一\nS-2,例示,第二")]
    [InlineData("番号,氏名,所属\nS-1,見本,\"第一\n病棟\"\nS-2,例示,第二", "CK8024")]
    [InlineData("番号,氏名,電話\n10,計 太郎,03-1234-5678\n20,合田 花子,0312345678")]
    [InlineData("番号,氏名,生年月日\n10,見本,2026-11-21")]
    [InlineData("氏名,入職日,退職日\n見本,2026-04-01,2026-04-01\n例示,,2026-04-01\n三人目,2026-04-01,")]
    public void What_is_as_it_should_be_raises_no_doubt(string csv, params string[] codes)
    {
        Assert.NotNull(Read(csv));
        Assert.Equal(codes, diagnostics.ToImmutable().Select(static found => found.Code));
    }

    [Theory]
    [InlineData("46113", "通し番号")]
    [InlineData("2026年2月30日", "その日はありません")]
    [InlineData("㋿8年4月1日", "その日はありません")]
    [InlineData("令和八年四月一日", "漢数字")]
    [InlineData("昭和11年4月1日（90歳）", "後ろに続く")]
    [InlineData("四月", "のように書いてください")]
    public void What_keeps_a_text_from_being_a_date_is_said(string written, string expected)
    {
        Read($"氏名,入職日\n見本,{written}\n");

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8006", found.Code);
        Assert.Contains(expected, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("はい（◯）")]
    [InlineData("はい(〇)")]
    [InlineData("はい (○)")]
    public void Choices_are_known_whichever_circle_and_brackets_are_typed(string written)
    {
        var roster = Read($"氏名,同意\n見本,{written}\n");

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(["はい（○）"], Assert.IsType<List<object?>>(roster!.Rows[0].Values["agrees"]));
    }

    [Theory]
    [InlineData("職員名簿\n\n2026年4月1日現在\n番号,氏名\nS-1,見本\n", "4 行目が見出し")]
    [InlineData("職員名簿\nS-1,見本\n", "見出しの行を加えて")]
    public void Headings_below_a_title_are_found(string csv, string expected)
    {
        Read(csv);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8013", found.Code);
        Assert.Contains(expected, found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_below_no_heading_of_a_workbook_has_nothing_to_do_with_commas()
    {
        ReadSheet([new(1, ["氏名"]), new(2, ["見本", "メモ"])]);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8025", found.Code);
        Assert.DoesNotContain("引用符", found.Hint!.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_row_is_said_once()
    {
        Read("番号,姓,名,入職日\nS-1,見本,花子,2026-04-01\nS-2,,,2026-04-01\n合計,,,3名\n");

        Assert.Equal(["CK8005 staff.csv:3:2", "CK8049 staff.csv:4:1"], Places());
    }

    [Fact]
    public void A_column_that_fits_no_field_is_named_with_the_fields_that_have_none()
    {
        Read("氏名,勤め始め\n見本,2026-04-01\n");

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8003", found.Code);
        Assert.Contains("「勤め始め」（B1）", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("入職日", found.Hint!.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("氏名", found.Hint.Japanese, StringComparison.Ordinal);
        Assert.Contains("--map", found.Hint.Japanese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("苗字,名前")]
    [InlineData("名字,名前")]
    public void A_given_name_beside_a_family_name_is_no_whole_name(string head)
    {
        var roster = Read($"番号,{head}\nS-1,見本,花子\n");

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal("見本　花子", roster!.Rows[0].Values["name"]);
    }

    [Theory]
    [InlineData("番号,氏名\nS-1,\"見本 \"\"花子\"\"\"")]
    [InlineData("番号,氏名\nS-1,\"見本\" \nS-2,\"例示\"\t\n")]
    [InlineData("番号,氏名,,\nS-1,見本,,\nS-2,例示, ,\n")]
    public void Quotation_marks_that_pair_up_and_empty_cells_without_a_heading_are_nothing_to_speak_of(string csv)
    {
        Read(csv);

        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void A_row_that_may_have_swallowed_others_says_how_many_lines_of_the_file_it_takes()
    {
        var roster = Read("番号,氏名\nS-1,\"見本\r\nS-2,例示\nS-3,三人目\"\nS-4,四人目");

        var told = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8024", Severity.Warning), (told.Code, told.Severity));
        Assert.Contains("3 lines", told.Message.English, StringComparison.Ordinal);
        Assert.Contains("3 行分", told.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal([2, 3], roster!.Rows.Select(static row => row.Line));
    }

    [Fact]
    public void A_lost_quotation_mark_puts_nobody_on_the_paper_of_another()
    {
        Assert.Null(Read("番号,氏名\nS-1,\"見本\nS-2,\"例示\"\nS-3,三人目"));
        Assert.Equal(["CK8023 staff.csv:2:1"], Places());
    }

    [Fact]
    public void Of_very_many_rows_with_values_in_no_column_the_first_are_named_and_the_others_counted()
    {
        Read("番号,氏名\n" + string.Concat(Enumerable.Range(1, 100).Select(static number => $"S-{number},見本{number},1丁目\n")));

        Assert.Equal(51, Places().Count(static place => place.StartsWith("CK8025", StringComparison.Ordinal)));
        Assert.Contains("50 more rows", diagnostics.ToImmutable()[^1].Message.English, StringComparison.Ordinal);
        Assert.Contains("CK8025 staff.csv:52:1", Places());
    }

    [Theory]
    [InlineData("昭和99年1月1日", "令和")]
    [InlineData("昭和64年1月8日", "平成")]
    [InlineData("S64.1.8", "平成")]
    [InlineData("平成元年1月7日", "昭和")]
    [InlineData("平成31年5月1日", "令和")]
    [InlineData("令和元年4月30日", "平成")]
    [InlineData("昭和元年12月24日", "大正")]
    [InlineData("大正15年12月26日", "昭和")]
    [InlineData("大正元年7月29日", "明治")]
    [InlineData("明治45年7月31日", "大正")]
    public void A_day_that_its_era_does_not_have_is_no_date_and_the_right_era_is_named(string date, string era)
    {
        Read($"氏名,入職日\n見本,{date}");

        var told = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8006", "staff.csv:2:2"), (told.Code, told.Location!.ToString()));
        Assert.Contains($"{era}の年", told.Hint!.Japanese, StringComparison.Ordinal);
        Assert.EndsWith(era, told.Hint!.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("令和0年1月1日")]
    [InlineData("R0.5.1")]
    [InlineData("明治0年1月1日")]
    public void The_years_of_an_era_begin_with_one(string date)
    {
        Read($"氏名,入職日\n見本,{date}");

        Assert.Equal(["CK8006 staff.csv:2:2"], Places());
    }

    [Theory]
    [InlineData("昭和64年1月7日", 1989, 1, 7)]
    [InlineData("平成元年1月8日", 1989, 1, 8)]
    [InlineData("平成31年4月30日", 2019, 4, 30)]
    [InlineData("昭和元年12月25日", 1926, 12, 25)]
    [InlineData("大正15年12月25日", 1926, 12, 25)]
    [InlineData("大正元年7月30日", 1912, 7, 30)]
    [InlineData("明治45年7月30日", 1912, 7, 30)]
    [InlineData("明治5年1月1日", 1872, 1, 1)]
    public void The_first_and_the_last_day_of_an_era_are_dates(string date, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), Read($"氏名,入職日\n見本,{date}")!.Rows[0].Values["joined"]);
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void The_same_person_is_known_by_a_number_of_any_width()
    {
        Read("番号,氏名\nS-001,見本 花子\nＳ－００１,見本　花子");

        Assert.Equal(["CK8008 staff.csv:3:1"], Places());
    }

    [Fact]
    public void Of_very_many_people_with_the_same_name_the_first_are_named_and_the_others_counted()
    {
        Read("番号,氏名\n" + string.Concat(Enumerable.Range(1, 100).Select(static number => $"S-{number},見本\n")));

        Assert.Equal(51, Places().Count(static place => place.StartsWith("CK8009", StringComparison.Ordinal)));
        Assert.Contains("CK8009 staff.csv:53:1", Places());
    }

    [Theory]
    [InlineData("氏名\n髙見﨑")]
    [InlineData("氏名\n神\u4e00朗")]
    public void Ordinary_characters_of_names_are_left_alone(string csv)
    {
        Read(csv);

        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void Nothing_that_stands_in_a_roster_is_said()
    {
        Read("番号,氏名,入職日,理由,余分\nS-77,𠮷田ﾐﾎﾝ,きのう,退社,メモ書き\nS-77,𠮷田ﾐﾎﾝ,きのう,退社,メモ書き\n");

        var said = string.Concat(diagnostics.ToImmutable().Select(static d => $"{d.Message.English}{d.Message.Japanese}{d.Hint?.English}{d.Hint?.Japanese}"));
        Assert.All("S-77 𠮷 田 ﾐ きのう 退社 メモ".Split(), secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Binary_data_and_old_workbooks_are_no_rosters()
    {
        Assert.Null(Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]));
        Assert.Null(Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal(["CK8001 staff.csv", "CK8001 staff.csv"], Places());
    }

    [Fact]
    public void More_rows_than_a_worksheet_has_are_refused()
    {
        var csv = new StringBuilder("氏名\n");
        for (var row = 0; row < TableContent.MostLines; row++)
        {
            csv.Append("a\n");
        }

        Assert.Null(Read(csv.ToString()));
        Assert.Equal(["CK8013 staff.csv"], Places());
    }

    // Text of almost a megabyte, none at all, and characters of two, three and four bytes stand beside each other in memory.
    [Fact]
    public void What_is_read_comes_back_whole_however_long_it_is()
    {
        var names = Enumerable.Range(0, 3000).Select(static number => number switch
        {
            1500 => new string('寿', 300_000),
            _ => string.Concat(Enumerable.Repeat("é髙\U0002000B", number % 50)) + $"見本{number}",
        }).ToArray();

        var roster = Read("番号,氏名,理由\n" + string.Concat(names.Select(static (name, index) => $"{(index % 3 == 0 ? string.Empty : $"S-{index}")},{name},退職;異動\n")))!;

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(names, roster.Rows.Select(static row => (string)row.Values["name"]!));
        Assert.Equal(Enumerable.Range(1, 3000), roster.Rows.Select(static row => row.Number));
        Assert.Equal(Enumerable.Range(2, 3000), roster.Rows.Select(static row => row.Line));
        Assert.Equal((string.Empty, "S-1000", 2001), ((string)roster.Rows[999].Values["reference"]!, (string)roster.Rows[1000].Values["reference"]!, roster.Rows.Part(2000..3000)[0].Number));
        Assert.Equal(["退職", "異動"], (List<object?>)roster.Rows[7].Values["reason"]!);
    }

    [Fact]
    public void Of_a_damaged_file_nothing_but_the_damage_is_said()
    {
        Assert.Null(Read("番号,氏名\nS-1,\nS-1,ﾐﾎﾝ\nS-2,\"見本"));
        Assert.Equal(["CK8001 staff.csv:4:1"], Places());
    }

    [Fact]
    public void A_formula_whose_result_is_not_known_is_named()
    {
        using var stream = new MemoryStream();

        Told(new RosterReader(Form, new Glyphs(), diagnostics) { Today = new DateOnly(2026, 11, 21) }.Read(
            stream, "staff.xlsx", [new Given(new TableLine(1, ["氏名"]), new TableLine(2, [string.Empty]) { WithoutValue = [0] })], ImmutableDictionary<string, SourcedText>.Empty));

        Assert.Equal(["CK8014 staff.xlsx:2:1"], Places());
    }

    [Fact]
    public void Hidden_rows_are_read_and_named()
    {
        var roster = ReadSheet([new(1, ["氏名"]), new(2, ["見本"]) { IsHidden = true }, new(3, ["例示"]), new(4, ["三人目"]) { IsHidden = true }]);

        Assert.Equal(3, roster!.Rows.Count);
        var told = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8029", "staff.xlsx:2:1", Severity.Warning), (told.Code, told.Location!.ToString(), told.Severity));
        Assert.Contains("2 rows", told.Message.English, StringComparison.Ordinal);
        Assert.EndsWith("：2、4 行目", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_columns_are_read_and_named()
    {
        using var stream = new MemoryStream();
        var given = new Given([new(1, ["氏名", "番号", "備考"]), new(2, ["見本", "S-1", "済み"])]) { HiddenColumns = [1, 2] };
        var roster = Told(new RosterReader(Form, new Glyphs(), diagnostics).Read(stream, "staff.xlsx", [given], ImmutableDictionary<string, SourcedText>.Empty));

        Assert.Equal("S-1", Assert.Single(roster!.Rows).Values["reference"]);
        var told = Assert.Single(diagnostics.ToImmutable(), static found => found.Code != "CK8003");
        Assert.Equal(("CK8029", "staff.xlsx:1:1"), (told.Code, told.Location!.ToString()));
        Assert.EndsWith("：番号", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_merged_over_several_people_are_named_where_the_form_uses_them()
    {
        ImmutableArray<MergedCells> merged = [new(1, 1, 0, 1), new(2, 3, 1, 1), new(2, 3, 2, 2), new(4, 6, 0, 0)];
        ReadSheet([new(1, ["氏名", "番号", string.Empty]), new(2, ["見本", "S-1", string.Empty]), new(3, ["例示", string.Empty, string.Empty]), new(4, ["三人目", "S-3", string.Empty])], merged);

        Assert.Equal(["CK8028 staff.xlsx:2:2"], Places());
    }

    [Fact]
    public void Cells_that_are_struck_through_are_named_where_the_form_uses_them()
    {
        ReadSheet([new(1, ["氏名", "番号", "備考"]), new(2, ["見本", "S-1", "済み"]) { Struck = [new(2, true)] }, new(3, ["例示", "S-2", string.Empty]) { Struck = [new(0, true), new(1, false)] }]);

        var told = Assert.Single(diagnostics.ToImmutable(), static found => found.Code != "CK8003");
        Assert.Equal(("CK8033", "staff.xlsx:3:1", Severity.Warning), (told.Code, told.Location!.ToString(), told.Severity));
        Assert.EndsWith("：A3、B3", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void People_on_another_sheet_with_the_same_columns_are_not_left_out_in_silence()
    {
        ReadBook([new(1, ["番号", "氏名"]), new(2, ["S-1", "見本"])], [new("本院", new(1, ["氏名", "番号", "備考"])), new("集計", new(1, ["部署", "人数"]))]);

        Assert.Equal(["CK8030 staff.xlsx", "CK8030 staff.xlsx"], Places());
        Assert.Equal([Severity.Error, Severity.Warning], diagnostics.ToImmutable().Select(static found => found.Severity));
        Assert.EndsWith("：本院", diagnostics.ToImmutable()[0].Message.Japanese, StringComparison.Ordinal);
        Assert.EndsWith("：集計", diagnostics.ToImmutable()[1].Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void CK8030_people_with_less_columns_on_another_sheet_are_an_error_as_well()
    {
        ReadBook([new(1, ["番号", "氏名", "住所"]), new(2, ["S-1", "見本", "東京都"])], [new("退職者", new(1, ["番号", "氏名"]))]);

        var told = Assert.Single(diagnostics.ToImmutable(), static found => found.Code == "CK8030");
        Assert.Equal(Severity.Error, told.Severity);
        Assert.EndsWith("：退職者", told.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_names_a_column_that_is_not_there_is_told_at_its_line()
    {
        Read("氏名,番号\n見本,S-1"u8.ToArray(), ImmutableDictionary<string, SourcedText>.Empty.Add("name", new("氏　名称", SourceSpan.At("map.yaml", 3, 7), 3)));

        var found = Assert.Single(diagnostics.ToImmutable(), static found => found.Severity == Severity.Error);
        Assert.Equal("CK8031 map.yaml:3:7", $"{found.Code} {found.Location}");
        Assert.Contains("「氏　名称」という列がありません", found.Message.Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_map_is_answered_with_the_heading_that_was_meant()
    {
        Read("職員の氏名,番号\n見本,S-1"u8.ToArray(), ImmutableDictionary<string, SourcedText>.Empty.Add("name", new("職員の氏前", SourceSpan.At("map.yaml", 1, 7), 1)));

        Assert.Equal("もしかして「職員の氏名」ですか", diagnostics.ToImmutable().Single(static found => found.Code == "CK8031").Hint!.Japanese);
    }

    [Fact]
    public void Errors_of_formulas_are_nobodys_name()
    {
        Read("氏名,番号\n#N/A,S-1\n#N/A,S-2\n見本,#REF!\n例示,#REF!\n");

        Assert.All(diagnostics.ToImmutable(), static found => Assert.Equal("CK8027", found.Code));
        Assert.Equal(4, diagnostics.ToImmutable().Length);
    }

    private Roster? ReadBook(TableLine[] lines, ImmutableArray<OtherSheet> others)
    {
        using var stream = new MemoryStream();
        return Told(new RosterReader(Form, new Glyphs(), diagnostics) { Today = new DateOnly(2026, 11, 21) }.Read(stream, "staff.xlsx", [new Given(lines) { Others = others }], ImmutableDictionary<string, SourcedText>.Empty));
    }

    private Roster? ReadSheet(TableLine[] lines, params ImmutableArray<MergedCells> merged)
    {
        using var stream = new MemoryStream();
        return Told(new RosterReader(Form, new Glyphs(), diagnostics) { Today = new DateOnly(2026, 11, 21) }.Read(stream, "staff.xlsx", [new Given(lines) { Merged = merged }], ImmutableDictionary<string, SourcedText>.Empty));
    }

    private Roster? Told(Roster? roster)
    {
        diagnostics.AddRange(roster?.Findings ?? []);
        return roster;
    }

    private string[] Places() => [.. diagnostics.ToImmutable().Select(static d => $"{d.Code} {d.Location}")];

    private Roster? Read(string csv) => Read(Encoding.UTF8.GetBytes(csv));

    private Roster? Read(byte[] content, ImmutableDictionary<string, SourcedText>? map = null)
    {
        using var stream = new MemoryStream(content);
        return Told(new RosterReader(Form, new Glyphs(), diagnostics) { Today = new DateOnly(2026, 11, 21) }.Read(stream, "staff.csv", [new CsvTableReader()], map ?? ImmutableDictionary<string, SourcedText>.Empty));
    }

    /// <summary>A file of these rows.</summary>
    private sealed class Given(params TableLine[] lines) : ITableReader, IRowSource
    {
        public string Name => "staff.xlsx";

        public IEnumerable<TableLine> Rows => lines;

        public ImmutableArray<MergedCells> Merged { get; init; } = [];

        public ImmutableArray<int> HiddenColumns { get; init; } = [];

        public ImmutableArray<OtherSheet> Others { get; init; } = [];

        public bool Reads(ReadOnlySpan<byte> start) => true;

        public IRowSource Open(Stream stream, string name, DiagnosticBag diagnostics) => this;

        public void Dispose()
        {
            // There is nothing to close.
        }
    }

    /// <summary>Fonts that have everything but 𠮷.</summary>
    private sealed class Glyphs : IGlyphCheck
    {
        public int FirstMissing(string text) => text.IndexOf("𠮷", StringComparison.Ordinal) + 1;
    }
}
