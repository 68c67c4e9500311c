using ComplianceKit.Editions.Changes;

namespace ComplianceKit.Tests.Editions.Changes;

/// <summary>What nobody sees of a document is no change of it.</summary>
public sealed class ShownRowsTests
{
    [Fact]
    public void Hidden_columns_are_no_words_of_a_document()
    {
        const string Table = """
            ::: table {widths="!30mm 1 1 !30mm +20mm" summary="見本"}
            %row {head}
            %cell 項目ID
            %cell 区分
            %cell 回答
            %cell 元の状態
            %cell 社内
            %row
            %cell own/a
            %cell {rowspan=2} 体制
            %cell はい
            %cell {rowspan=2} 70281d35
            %cell 総務
            %row
            %cell own/b
            %cell {colspan=1} いいえ
            %cell 経理
            %row
            %cell {colspan=2} 計
            %cell 2
            %cell 1f
            %cell 注
            :::
            """;

        Assert.Equal("区分｜回答｜社内\n体制｜はい｜総務\nいいえ｜経理\n計｜2｜注", string.Join('\n', DocumentLine.OfMarkdown(Table)));
    }
}
