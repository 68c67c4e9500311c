namespace ComplianceKit.Builds;

/// <summary>
/// A file on its way to its place. It is written beside it, and what it takes the place of is kept until the whole build is in place, so
/// that it can be put back.
/// </summary>
/// <param name="target">The absolute path of its place.</param>
internal sealed class Replacement(string target)
{
    private readonly string unfinished = UnfinishedFile.Of(target);
    private readonly string earlier = target + ".earlier";
    private bool hadEarlier;
    private bool isBegun;
    private bool isInPlace;

    /// <summary>The absolute path of its place.</summary>
    public string Target => target;

    /// <summary>Writes it beside its place.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(ReadOnlyMemory<byte> content)
    {
        using var stream = UnfinishedFile.Create(unfinished);
        stream.Write(content.Span);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts it in its place and keeps what was there.</summary>
    /// <exception cref="IOException">It cannot be put there.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be put there.</exception>
    public void Put()
    {
        File.Delete(earlier);
        isBegun = true;
        hadEarlier = File.Exists(target);
        if (hadEarlier)
        {
            File.Replace(unfinished, target, earlier, ignoreMetadataErrors: true);
        }
        else
        {
            File.Move(unfinished, target, overwrite: true);
        }

        isInPlace = true;
    }

    /// <summary>Puts back what was there before; <see langword="false"/> where that cannot be done.</summary>
    public bool PutBack()
    {
        var isBack = Done(Restore);
        _ = Done(() => File.Delete(unfinished));
        return isBack;
    }

    /// <summary>Takes away what was kept.</summary>
    public void Finish() => Done(() => File.Delete(earlier));

    private void Restore()
    {
        if (isInPlace && !hadEarlier)
        {
            File.Delete(target);
        }
        else if (isBegun && hadEarlier && (isInPlace || !File.Exists(target)))
        {
            File.Move(earlier, target, overwrite: true);
        }
        else if (isBegun)
        {
            Finish();
        }
    }

    private static bool Done(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
