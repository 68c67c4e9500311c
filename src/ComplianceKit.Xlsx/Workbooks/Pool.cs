using DocumentFormat.OpenXml;

namespace ComplianceKit.Xlsx.Workbooks;

/// <summary>Elements that are written once and referred to by their number, in the order in which they were first asked for.</summary>
internal sealed class Pool<T>(Func<T, OpenXmlElement> make)
    where T : notnull
{
    private readonly Dictionary<T, int> numberOf = [];

    public List<OpenXmlElement> Elements { get; } = [];

    public int Add(T value)
    {
        if (!numberOf.TryGetValue(value, out var number))
        {
            number = Elements.Count;
            numberOf.Add(value, number);
            Elements.Add(make(value));
        }

        return number;
    }
}
