using System.Text;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Collects text and stops a template that would never end.</summary>
internal sealed class BoundedWriter(int largest) : StringWriter
{
    /// <inheritdoc/>
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int more)
    {
        StringBuilder text = GetStringBuilder();
        if (text.Length + (long)more > largest)
        {
            throw new OutputTooLargeException();
        }
    }
}

/// <summary>A template has grown past what the engine accepts.</summary>
internal sealed class OutputTooLargeException : Exception;
