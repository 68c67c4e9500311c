namespace ComplianceKit.Fonts.Discovery;

/// <summary>Collects problems from several threads.</summary>
internal sealed class FontProblemLog
{
    private readonly Lock gate = new();
    private readonly List<FontProblem> problems = [];

    public void Add(FontProblem problem)
    {
        lock (gate)
        {
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    public IReadOnlyList<FontProblem> ToList()
    {
        lock (gate)
        {
            return [.. problems];
        }
    }
}
