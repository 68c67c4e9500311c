using System.Collections.Immutable;
using System.Security.Cryptography;
using ComplianceKit.Pdf.Encryption.Passwords;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Encryption;

/// <summary>Undoes the encryption of a file that is read: version 5, revision 6 only.</summary>
internal sealed class FileDecryption
{
    private const int BlockLength = 16;
    private const int CheckLength = 48;

    private readonly byte[] key;

    private FileDecryption(byte[] key) => this.key = key;

    /// <summary>Opens a file; <see langword="null"/> where the password is wrong or the way of encryption another one.</summary>
    /// <param name="encryption">The encryption dictionary.</param>
    /// <param name="password">The password.</param>
    public static FileDecryption? Open(DictionaryValue encryption, string password)
    {
        if (encryption.Entries.GetValueOrDefault("R") is not NumberValue { Value: 6 } || Bytes(encryption, "U") is not { Length: >= CheckLength } user
            || Bytes(encryption, "UE") is not { Length: 32 } userKey)
        {
            return null;
        }

        var secret = PdfProtection.BytesOf(SaslPreparation.Of(password) ?? password);
        return PasswordHash.Of(secret, user.AsSpan(32, 8), []).AsSpan().SequenceEqual(user.AsSpan(0, 32))
            ? new FileDecryption(PasswordHash.Decrypt(PasswordHash.Of(secret, user.AsSpan(40, 8), []), new byte[BlockLength], userKey))
            : null;
    }

    /// <summary>A value of the file with its strings and stream in the clear.</summary>
    /// <exception cref="DamageException">The file is damaged.</exception>
    public PdfValue Decrypt(PdfValue value) => value switch
    {
        StringValue text => new StringValue(Decrypt(text.Bytes)),
        ArrayValue array => new ArrayValue([.. array.Items.Select(Decrypt)]),
        DictionaryValue dictionary => Decrypt(dictionary),
        StreamValue { Dictionary: var head } stream => head.Entries.GetValueOrDefault("Type") is NameValue { Name: "XRef" }
            ? stream
            : new StreamValue(Decrypt(head), Decrypt(stream.Data.Span)),
        _ => value,
    };

    private DictionaryValue Decrypt(DictionaryValue dictionary) =>
        new(dictionary.Entries.ToImmutableDictionary(static pair => pair.Key, pair => Decrypt(pair.Value)));

    private byte[] Decrypt(ReadOnlySpan<byte> data)
    {
        if (data.Length < 2 * BlockLength || data.Length % BlockLength != 0)
        {
            throw new DamageException("what is encrypted in it is cut off", "暗号化されたデータが途中で切れています");
        }

        try
        {
            using var aes = Aes.Create();
            aes.Key = key;
            return aes.DecryptCbc(data[BlockLength..], data[..BlockLength]);
        }
        catch (CryptographicException)
        {
            throw new DamageException("what is encrypted in it is damaged", "暗号化されたデータが壊れています");
        }
    }

    private static byte[]? Bytes(DictionaryValue dictionary, string key) => (dictionary.Entries.GetValueOrDefault(key) as StringValue)?.Bytes;
}
