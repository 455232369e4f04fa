namespace NetGen.Tests.Weights;

/// <summary>Random damage to a file, the same from the same random numbers.</summary>
internal static class Mutation
{
    private static readonly byte[] Telling = [0, 1, 0x7F, 0x80, 0xFF, (byte)'0', (byte)'9', (byte)'"', (byte)'{', (byte)'}', (byte)'[', (byte)',', (byte)'-'];

    public static byte[] Of(byte[] valid, RandomState random)
    {
        List<byte> bytes = [.. valid];
        for (long change = random.RandomInteger(4); change >= 0; change--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, RandomState random)
    {
        if (bytes.Count == 0)
            return;

        // Half of the changes hit the beginning, where lengths and headers are.
        int place = (int)random.RandomInteger(random.RandomInteger(2) == 0 ? Math.Min(bytes.Count, 64) : bytes.Count);
        switch (random.RandomInteger(6))
        {
            case 0: bytes[place] ^= (byte)(1 << (int)random.RandomInteger(8)); break;
            case 1: bytes[place] = Telling[random.RandomInteger(Telling.Length)]; break;
            case 2: bytes[place] = (byte)random.RandomInteger(256); break;
            case 3: bytes.Insert(place, Telling[random.RandomInteger(Telling.Length)]); break;
            case 4: bytes.RemoveRange(place, (int)random.RandomInteger(Math.Min(bytes.Count - place, 16)) + 1); break;
            default: bytes.InsertRange(place, bytes.GetRange(place, (int)random.RandomInteger(Math.Min(bytes.Count - place, 40)) + 1)); break;
        }
    }
}
