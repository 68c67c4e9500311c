namespace ComplianceKit.Loading;

/// <summary>Whether it is worth running code once on another core before it is needed.</summary>
public static class Rehearsals
{
    /// <summary>The switch of the program's settings that turns rehearsals off, where code is ready to run from the start.</summary>
    public const string Switch = "ComplianceKit.Rehearsals";

    /// <summary>Whether there is a second core and the program does not say that it needs none.</summary>
    public static bool AreWorthwhile => Environment.ProcessorCount > 1 && (!AppContext.TryGetSwitch(Switch, out var wanted) || wanted);
}
