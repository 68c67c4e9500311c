using System.Collections.Immutable;

namespace ComplianceKit.Catalogs;

/// <summary>Who has to act, as catalogs say it.</summary>
public static class Actors
{
    /// <summary>The names: of those in a facility, the facility as a whole, a pharmacy, and the vendor.</summary>
    public static ImmutableArray<string> Names { get; } = ["facility-management", "planning-manager", "system-operator", "facility", "pharmacy", "vendor"];
}
