using ComplianceKit.Evidence;

namespace ComplianceKit.Tests.Evidence;

public sealed class NumberedOrderTests
{
    [Theory]
    [InlineData("e10 e2 e1", "e1 e2 e10")]
    [InlineData("log-2026-10 log-2026-9 log", "log log-2026-9 log-2026-10")]
    [InlineData("policy audit-3 audit-12 audit", "audit audit-3 audit-12 policy")]
    [InlineData("e1 e01 e001 e2", "e001 e01 e1 e2")]
    [InlineData("第10号 第2号", "第2号 第10号")]
    [InlineData("99999999999999999999999 100000000000000000000000", "99999999999999999999999 100000000000000000000000")]
    public void Numbers_in_ids_are_counted(string ids, string expected) =>
        Assert.Equal(expected, string.Join(' ', ids.Split(' ').OrderBy(static id => id, NumberedOrder.Instance)));
}
