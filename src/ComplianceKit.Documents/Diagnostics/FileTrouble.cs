namespace ComplianceKit.Documents.Diagnostics;

/// <summary>What an operating system says about a file, in words: its own are English wherever the program runs.</summary>
public static class FileTrouble
{
    private const int InUse = unchecked((int)0x80070020);
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Why a file could not be read or written. Where the cause is none of the usual ones, in the words of the system.</summary>
    /// <param name="exception">What the system has thrown.</param>
    public static LocalizedText Of(Exception exception) => Of(exception, PathIn(exception.Message), exception.Message);

    /// <summary>The same with <paramref name="shown"/> in the place of the path that the system names.</summary>
    /// <param name="exception">What the system has thrown.</param>
    /// <param name="shown">What may be told, such as the folder.</param>
    public static LocalizedText Of(Exception exception, string shown) =>
        Of(exception, shown, PathIn(exception.Message) is { Length: > 0 } path ? exception.Message.Replace(path, shown, StringComparison.Ordinal) : exception.Message);

    private static LocalizedText Of(Exception exception, string path, string message)
    {
        return exception switch
        {
            FileNotFoundException => new($"there is no file {path}", $"ファイル {path} がありません"),
            DirectoryNotFoundException => new($"there is no folder for {path}", $"{path} のフォルダーがありません"),
            _ when Directory.Exists(PathIn(exception.Message)) => new($"{path} is a folder, not a file", $"{path} はファイルではなくフォルダーです"),
            UnauthorizedAccessException => new($"access to {path} is not allowed", $"{path} を使う権限がありません"),
            IOException { HResult: InUse } => new($"another program has {path} open", $"{path} をほかのソフトが開いています"),
            IOException { HResult: DiskFull } => new("the disk is full", "ディスクの空きがありません"),
            _ when exception.Message.Contains("No space left", StringComparison.Ordinal) => new("the disk is full", "ディスクの空きがありません"),
            _ when exception.Message.Contains("already exists", StringComparison.Ordinal) => new($"there is already a file {path}", $"ファイル {path} が既にあります"),
            PathTooLongException => new($"a name in {path} is too long", $"{path} の中のファイル名が長すぎます"),
            _ => new(message, message),
        };
    }

    /// <summary>The path that the system names in a message; empty where it names none.</summary>
    public static string PathIn(string message)
    {
        var (first, last) = (message.IndexOf('\'', StringComparison.Ordinal), message.LastIndexOf('\''));
        return last > first ? message[(first + 1)..last] : string.Empty;
    }
}
