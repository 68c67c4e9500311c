using HandlebarsDotNet;

namespace ComplianceKit.Composition.Rendering;

/// <summary>A function that templates may call.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Least">How many values it needs.</param>
/// <param name="Usage">How it is called.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Call">What it does. The values that are not given are not there.</param>
internal sealed record TemplateFunction(string Name, int Least, string Usage, FunctionKind Kind, Func<object?[], object> Call)
{
    /// <summary>How many values it takes.</summary>
    public int Most { get; init; } = Least;

    /// <summary>Takes what is wrong with a call, which then gives nothing; <see langword="null"/> where a wrong call ends the work.</summary>
    public Action<Exception>? Failed { get; init; }

    /// <summary>Makes it known to <paramref name="handlebars"/>.</summary>
    public void Register(IHandlebars handlebars)
    {
        switch (Kind)
        {
            case FunctionKind.Text:
                handlebars.RegisterHelper(Name, (EncodedTextWriter writer, Context _, Arguments arguments) => writer.Write((string)Result(arguments), true));
                break;
            case FunctionKind.Markup:
                handlebars.RegisterHelper(Name, (EncodedTextWriter writer, Context _, Arguments arguments) => writer.WriteSafeString((string)Result(arguments)));
                break;
            default:
                handlebars.RegisterHelper(Name, (in HelperOptions _, in Context _, in Arguments arguments) => Result(arguments));
                break;
        }
    }

    private object Result(Arguments arguments)
    {
        try
        {
            return Call(Values(arguments));
        }
        catch (Exception exception) when (Failed is not null && exception is ArgumentFormatException or MissingArgumentException)
        {
            Failed(exception);
            return string.Empty;
        }
    }

    private object?[] Values(Arguments arguments)
    {
        // A name alone is a name of the data to its author: a function of that name would hide it and give nothing.
        if (arguments.Length == 0)
        {
            throw new MissingArgumentException(Name);
        }

        if (arguments.Length < Least || arguments.Length > Most)
        {
            throw WrongNumber(arguments.Length);
        }

        var values = new object?[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index];
        }

        return values;
    }

    private ArgumentFormatException WrongNumber(int given) =>
        new(new($"`{Name}` takes {Least} {(Least == 1 ? "value" : "values")} and was given {given}", $"「{Name}」には値を {Least} 個渡しますが、{given} 個渡されています"))
        {
            Hint = new($"it is written `{Usage}`", $"「{Usage}」の形で書いてください"),
        };
}

/// <summary>What a function gives.</summary>
internal enum FunctionKind
{
    /// <summary>Words, whose special characters are escaped.</summary>
    Text,

    /// <summary>Markdown, which is inserted as it is.</summary>
    Markup,

    /// <summary>A value for another function or a condition.</summary>
    Value,
}
