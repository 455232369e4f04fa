using System.Text;

namespace NetGen.BuildTasks.Onnx;

/// <summary>A field of a message.</summary>
/// <param name="Owner">The message.</param>
/// <param name="Number">Its number, which says what it is.</param>
/// <param name="Type">How it lies in the file.</param>
/// <param name="Tag">Where it begins.</param>
/// <param name="Begin">Where its content begins.</param>
/// <param name="End">Where its content ends, which may be beyond the message: the file is damaged then.</param>
internal readonly record struct WireField(WireMessage Owner, int Number, WireType Type, int Tag, int Begin, long End)
{
    private const int LongestName = 10_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public long Integer()
    {
        Expect(WireType.Varint);
        return (long)VarintAt(Begin, out _);
    }

    /// <summary>An integer of 32 bits, of which the upper ones of a longer one are cut off, as protocol buffers do.</summary>
    public int Number32() => (int)Integer();

    public float Float()
    {
        Expect(WireType.Fixed32);
        return BitConverter.ToSingle(Content().Span);
    }

    /// <summary>The bytes where they lie.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        Expect(WireType.Bytes);
        return Content();
    }

    /// <summary>A name.</summary>
    /// <exception cref="InvalidDataException">It is no UTF-8, or longer than any name.</exception>
    public string Text()
    {
        Owner.File.CountPart();
        var bytes = Bytes().Span;
        if (bytes.Length > LongestName) throw Owner.Damaged(Tag, $"field {Number} is a name of {bytes.Length} bytes");
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Owner.Damaged(Tag, $"field {Number} is no UTF-8");
        }
    }

    /// <summary>Text in which what is no UTF-8 is U+FFFD.</summary>
    public string LenientText()
    {
        Owner.File.CountPart();
        return Encoding.UTF8.GetString(Bytes().Span);
    }

    /// <summary>The message that it is, or what of it is there: its fields tell where it is cut off.</summary>
    /// <param name="kind">What it is, for messages.</param>
    public WireMessage Message(string kind)
    {
        Expect(WireType.Bytes);
        Owner.File.CountPart();
        return new WireMessage(Owner.File, kind, Begin, (int)Math.Min(End, Owner.End), Owner);
    }

    /// <summary>The integers of a repeated field, which lie together or each by itself.</summary>
    public IEnumerable<long> Integers()
    {
        if (Type != WireType.Bytes)
        {
            yield return Integer();
            yield break;
        }

        Content();
        for (var position = Begin; position < End;)
        {
            yield return (long)VarintAt(position, out var next);
            position = next;
        }
    }

    /// <summary>The bytes of numbers of a fixed size, which lie together or each by itself.</summary>
    public ReadOnlyMemory<byte> Numbers(WireType one)
    {
        if (Type != WireType.Bytes) Expect(one);
        var content = Content();
        var size = one == WireType.Fixed32 ? sizeof(uint) : sizeof(ulong);
        return content.Length % size == 0 ? content : throw Owner.Damaged(Tag, $"field {Number} has {content.Length} bytes, which are no numbers of {size}");
    }

    private ReadOnlyMemory<byte> Content() =>
        End <= Owner.End ? Owner.File.Bytes.AsMemory(Begin, (int)End - Begin) : throw Owner.CutOff(this);

    private ulong VarintAt(int position, out int next)
    {
        next = position;
        return Owner.Varint(ref next, (int)End);
    }

    private void Expect(WireType type)
    {
        if (Type != type) throw Owner.Damaged(Tag, $"field {Number} has the wire type {(int)Type} where {(int)type} is expected");
    }
}
