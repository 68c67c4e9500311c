using System.Linq.Expressions;
using System.Reflection;
using HandlebarsDotNet;
using HandlebarsDotNet.Helpers;
using HandlebarsDotNet.PathStructure;
using HandlebarsDotNet.Runtime;

namespace ComplianceKit.Composition.Rendering.Steps;

/// <summary>The values and conditions in the statements of a template, turned into calls; <see langword="null"/> for what is not known here.</summary>
internal static class TemplateValues
{
    /// <summary>What <paramref name="value"/> is in a context.</summary>
    public static Func<BindingContext, object?>? Of(Expression value)
    {
        switch (value)
        {
            case UnaryExpression { NodeType: ExpressionType.Convert } same when !same.Operand.Type.IsValueType:
                return Of(same.Operand);
            case ConstantExpression { Value: var known }:
                return _ => known;
            case MethodCallExpression { Arguments: [_, ConstantExpression { Value: PathInfo path }] } call when IsResolution(call):
                return context => PathResolver.ResolvePath(context, path);
            case InvocationExpression { Expression: ConstantExpression { Value: Func<BindingContext, PathInfo, object?> resolve }, Arguments: [_, ConstantExpression { Value: PathInfo path }] }:
                return context => resolve(context, path);
            case MethodCallExpression { Object: { } target, Arguments.Count: 3 } call when IsFunction(target):
                return FunctionOf(target) is { } function && FunctionCall(call.Arguments, 0) is { } given ? Result(function, given) : null;
            // A name that may turn out to be a function's.
            case MethodCallExpression
            {
                Object: null,
                Arguments: [ConstantExpression { Value: Ref<IHelperDescriptor<HelperOptions>> named }, ConstantExpression { Value: PathInfo name }, ParameterExpression],
            }:
                return Result(named, new FunctionArguments(name, []));
            default:
                return null;
        }
    }

    /// <summary>Whether <paramref name="condition"/> holds in a context.</summary>
    public static Func<BindingContext, bool>? Test(Expression condition)
    {
        switch (condition)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } not when Test(not.Operand) is { } test:
                return context => !test(context);
            case MethodCallExpression { Object: null, Method.Name: nameof(HandlebarsUtils.IsTruthyOrNonEmpty), Arguments: [var value, ConstantExpression { Value: bool withZero }] }
                when Of(value) is { } operand:
                return context => HandlebarsUtils.IsTruthyOrNonEmpty(operand(context), withZero);
            default:
                return null;
        }
    }

    /// <summary>A value that is known before there is a context.</summary>
    public static object? Fixed(Expression value) => value switch
    {
        ConstantExpression constant => constant.Value,
        UnaryExpression { NodeType: ExpressionType.Convert } same when !same.Operand.Type.IsValueType => Fixed(same.Operand),
        MemberExpression { Member: FieldInfo field, Expression: ConstantExpression owner } => field.GetValue(owner.Value),
        _ => null,
    };

    /// <summary>Whether <paramref name="call"/> looks up what a name stands for.</summary>
    public static bool IsResolution(MethodCallExpression call) =>
        call is { Object: null, Method.Name: nameof(PathResolver.ResolvePath), Arguments: [ParameterExpression, ConstantExpression { Value: PathInfo }] };

    /// <summary>Whether <paramref name="target"/> is a function that a template calls.</summary>
    public static bool IsFunction(Expression target) => target.Type == typeof(IHelperDescriptor<HelperOptions>);

    /// <summary>The function itself, which may be exchanged until the template runs.</summary>
    public static Ref<IHelperDescriptor<HelperOptions>>? FunctionOf(Expression target)
    {
        while (target is UnaryExpression { NodeType: ExpressionType.Convert } same)
        {
            target = same.Operand;
        }

        return target is MemberExpression { Member.Name: nameof(Ref<>.Value), Expression: { } owner } ? Fixed(owner) as Ref<IHelperDescriptor<HelperOptions>> : null;
    }

    /// <summary>What a function is called with: <paramref name="arguments"/> from <paramref name="first"/> on are its options, the context and its arguments.</summary>
    public static FunctionArguments? FunctionCall(IReadOnlyList<Expression> arguments, int first)
    {
        if (arguments[first] is not NewExpression { Arguments: [ConstantExpression { Value: PathInfo name }, ParameterExpression] }
            || arguments[first + 1] is not NewExpression { Arguments: [ParameterExpression] }
            || arguments[first + 2] is not NewExpression { Type: var type } made
            || type != typeof(Arguments))
        {
            return null;
        }

        // The one constructor without values takes their number, 0.
        if (made.Arguments is [ConstantExpression { Value: 0 }])
        {
            return new FunctionArguments(name, []);
        }

        var values = new Func<BindingContext, object?>[made.Arguments.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (made.Arguments[index].Type.IsArray || Of(made.Arguments[index]) is not { } value)
            {
                return null;
            }

            values[index] = value;
        }

        return new FunctionArguments(name, values);
    }

    private static Func<BindingContext, object?> Result(Ref<IHelperDescriptor<HelperOptions>> function, FunctionArguments given) =>
        context => function.Value.Invoke(given.Options(context), new Context(context), given.Arguments(context));
}
