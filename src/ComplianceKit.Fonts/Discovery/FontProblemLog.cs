namespace ComplianceKit.Fonts.Discovery;

/// <summary>Collects problems from several threads.</summary>
internal sealed class FontProblemLog
{
    private readonly Lock _lock = new();
    private readonly List<FontProblem> _problems = [];

    public void Add(FontProblem problem)
    {
        lock (_lock)
        {
            if (!_problems.Contains(problem))
            {
                _problems.Add(problem);
            }
        }
    }

    public IReadOnlyList<FontProblem> ToList()
    {
        lock (_lock)
        {
            return [.. _problems];
        }
    }
}
