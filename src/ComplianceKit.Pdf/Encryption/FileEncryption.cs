using System.Buffers.Binary;
using System.Security.Cryptography;
using ComplianceKit.Pdf.Objects;

namespace ComplianceKit.Pdf.Encryption;

/// <summary>The standard security handler with AES-256 (version 5, revision 6; ISO 32000-2 §7.6), for one file.</summary>
internal sealed class FileEncryption
{
    private const int BlockLength = 16;
    private const int SaltLength = 8;

    // Printing, copying, reading aloud (the bit for accessibility) and printing at full quality; everything else is not allowed.
    private const int Permissions = unchecked((int)0xFFFFF0C0) | 0x4 | 0x10 | 0x200 | 0x800;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] password;

    /// <summary>Makes the keys of a file.</summary>
    public FileEncryption(PdfProtection protection) => password = protection.Key;

    /// <summary>The encrypted bytes of a stream behind their initialization vector.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var start = RandomNumberGenerator.GetBytes(BlockLength);
        var result = new byte[BlockLength + aes.GetCiphertextLengthCbc(data.Length)];
        start.CopyTo(result, 0);
        aes.EncryptCbc(data, start, result.AsSpan(BlockLength));
        return result;
    }

    /// <summary>The encryption dictionary.</summary>
    public ByteText Dictionary()
    {
        var (user, userKey) = Entry(password, []);
        // Nobody has the owner's password: whoever knows the user's can open the file, nobody can lift what is not allowed.
        var (owner, ownerKey) = Entry(RandomNumberGenerator.GetBytes(32), user);
        return new ByteText().Raw("<</Filter/Standard/V 5/R 6/Length 256/P ").Number(Permissions)
            .Raw($"/U<{Convert.ToHexString(user)}>/UE<{Convert.ToHexString(userKey)}>/O<{Convert.ToHexString(owner)}>/OE<{Convert.ToHexString(ownerKey)}>")
            .Raw($"/Perms<{Convert.ToHexString(PermissionBlock())}>/EncryptMetadata true")
            .Raw("/CF<</StdCF<</Type/CryptFilter/AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF>>");
    }

    // Algorithms 8 and 9: a hash that tells the right password, with the salts of both hashes, and the file's key under the other hash.
    private (byte[] Check, byte[] Key) Entry(byte[] secret, byte[] user)
    {
        var (checkSalt, keySalt) = (RandomNumberGenerator.GetBytes(SaltLength), RandomNumberGenerator.GetBytes(SaltLength));
        byte[] check = [.. PasswordHash.Of(secret, checkSalt, user), .. checkSalt, .. keySalt];
        return (check, PasswordHash.Encrypt(PasswordHash.Of(secret, keySalt, user), new byte[BlockLength], key));
    }

    // Algorithm 10. One block in the chained mode from zeros is the same as in the mode that the standard names.
    private byte[] PermissionBlock()
    {
        var block = new byte[BlockLength];
        BinaryPrimitives.WriteInt32LittleEndian(block, Permissions);
        block.AsSpan(4, 4).Fill(0xFF);
        "Tadb"u8.CopyTo(block.AsSpan(8));
        RandomNumberGenerator.Fill(block.AsSpan(12));
        return PasswordHash.Encrypt(key, new byte[BlockLength], block);
    }
}
