namespace ComplianceKit.Composition.Rendering;

/// <summary>A function of templates was called with nothing: the author meant a name of the data that the function hides.</summary>
/// <param name="function">The name of the function.</param>
internal sealed class MissingArgumentException(string function) : FormatException($"{function} was given nothing")
{
    /// <summary>The name of the function.</summary>
    public string Function => function;
}
