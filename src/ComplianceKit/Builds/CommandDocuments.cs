namespace ComplianceKit.Builds;

/// <summary>The documents that commands other than a build put into its folder. No workspace asks for them, so that a build leaves them there.</summary>
public static class CommandDocuments
{
    /// <summary>The id of what <c>report</c> makes.</summary>
    public const string Report = "report";

    /// <summary>The id of what <c>diff</c> and <c>rules compare</c> make.</summary>
    public const string Comparison = "comparison";

    /// <summary>Whether a file is named like one of theirs.</summary>
    public static bool Made(string file) => Path.GetFileNameWithoutExtension(file) is Report or Comparison;
}
