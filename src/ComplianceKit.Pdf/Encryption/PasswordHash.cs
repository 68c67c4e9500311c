using System.Security.Cryptography;

namespace ComplianceKit.Pdf.Encryption;

/// <summary>The hash of passwords of revision 6 (ISO 32000-2 §7.6.4.3.4, algorithm 2.B), and AES as it uses it.</summary>
internal static class PasswordHash
{
    private const int Repetitions = 64;
    private const int LeastRounds = 64;

    /// <summary>The hash, 32 bytes.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">Eight bytes.</param>
    /// <param name="user">The user's entry where the owner's password is hashed, else nothing.</param>
    public static byte[] Of(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user)
    {
        var key = SHA256.HashData([.. password, .. salt, .. user]);
        for (var round = 1; ; round++)
        {
            byte[] once = [.. password, .. key, .. user];
            var repeated = new byte[once.Length * Repetitions];
            for (var index = 0; index < Repetitions; index++)
            {
                once.CopyTo(repeated, index * once.Length);
            }

            var mixed = Encrypt(key.AsSpan(0, 16), key.AsSpan(16, 16), repeated);
            var remainder = 0;
            foreach (var number in mixed.AsSpan(0, 16))
            {
                remainder += number;
            }

            key = (remainder % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= LeastRounds && mixed[^1] <= round - 32)
            {
                return key[..32];
            }
        }
    }

    /// <summary>Encrypts whole blocks in the chained mode, without filling.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> start, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key.ToArray();
        return aes.EncryptCbc(data, start, PaddingMode.None);
    }

    /// <summary>Undoes <see cref="Encrypt"/>.</summary>
    public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> start, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key.ToArray();
        return aes.DecryptCbc(data, start, PaddingMode.None);
    }
}
