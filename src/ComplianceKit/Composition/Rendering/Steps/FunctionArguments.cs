using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace ComplianceKit.Composition.Rendering.Steps;

/// <summary>What a function of a template is called with.</summary>
/// <param name="Name">Its name in the template.</param>
/// <param name="Values">Its arguments, in order.</param>
internal sealed record FunctionArguments(PathInfo Name, Func<BindingContext, object?>[] Values)
{
    /// <summary>The call as the function sees it.</summary>
    public HelperOptions Options(BindingContext context) => new(Name, context);

    /// <summary>The arguments in <paramref name="context"/>.</summary>
    public Arguments Arguments(BindingContext context) => Values switch
    {
        [] => new Arguments([]),
        [var one] => new Arguments(one(context)),
        [var one, var two] => new Arguments(one(context), two(context)),
        _ => new Arguments([.. Values.Select(value => value(context)!)]),
    };
}
