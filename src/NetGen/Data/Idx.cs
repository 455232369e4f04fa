using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Weights;

namespace NetGen.Data;

/// <summary>
/// Reads IDX, the format of MNIST and its kin: two zero bytes, a type, the number of axes, their lengths, then the numbers, all big-endian.
/// See http://yann.lecun.com/exdb/mnist/ for its description.
/// </summary>
/// <remarks>
/// Files packed by gzip are known by their content and unpacked. A file is not trusted: no more memory is taken than the bytes that are
/// there ask for.
/// </remarks>
public static class Idx
{
    private const double White = 255;

    /// <summary>Reads a file, packed or not.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not IDX or is damaged; the message says where.</exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static StoredTensor Read(string path) => FileReading.Read(path, stream => Read(stream));

    /// <summary>Reads what a stream holds, packed or not; it stays open.</summary>
    /// <param name="stream">The stream. One that cannot be sought in is copied to memory first.</param>
    /// <exception cref="InvalidDataException">It is not IDX or is damaged; the message says where.</exception>
    public static StoredTensor Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return Read(copy);
        }

        var start = stream.Position;
        var isPacked = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = start;
        if (!isPacked) return ReadPlain(stream);
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        return ReadPlain(unpacked);
    }

    /// <summary>Reads images and the numbers of their classes, such as MNIST's four files are.</summary>
    /// <param name="imagesPath">Images of bytes, <c>[samples, …]</c>; black and white become 0 and 1.</param>
    /// <param name="labelsPath">Classes as bytes, <c>[samples]</c>.</param>
    /// <typeparam name="T">The type of number, the network's.</typeparam>
    /// <exception cref="InvalidDataException">
    /// A file is not IDX or is damaged, holds something else, or there are not as many labels as images; the message says where.
    /// </exception>
    /// <exception cref="IOException">The system cannot read a file.</exception>
    public static DataSet<T> ReadImages<T>(string imagesPath, string labelsPath)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var images = FileReading.Read(imagesPath, ReadBytes);
        var labels = FileReading.Read(labelsPath, ReadBytes);
        if (labels.Shape.Length != 1) throw new InvalidDataException($"{labelsPath}: The file holds {labels}, and labels are U8 [samples].");
        if (images.Shape.Length < 2 || images.Length == 0)
            throw new InvalidDataException($"{imagesPath}: The file holds {images}, and images are U8 [samples, rows, columns].");
        if (images.Shape[0] != labels.Length)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{labelsPath}: There are {labels.Length} labels, but {images.Shape[0]} images in {imagesPath}."));

        var pixels = images.Bytes;
        var inputs = new T[pixels.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = T.CreateTruncating(pixels[i] / White);
        var classes = Array.ConvertAll(labels.Bytes.ToArray(), label => (int)label);
        return new DataSet<T>(inputs, inputs.Length / classes.Length, classes);
    }

    private static StoredTensor ReadBytes(Stream stream) =>
        Read(stream) is { Type: TensorType.U8 } bytes ? bytes : throw new InvalidDataException("The file does not hold bytes.");

    private static StoredTensor ReadPlain(Stream stream)
    {
        var start = ClaimedBytes.Read(stream, 4, "The beginning of an IDX file");
        if (start[0] != 0 || start[1] != 0) throw new InvalidDataException("The data does not begin like an IDX file.");
        var type = TensorTypeFacts.Of(TypeOf(start[2]));
        var shape = new long[start[3]];
        for (var axis = 0; axis < shape.Length; axis++)
            shape[axis] = BinaryPrimitives.ReadUInt32BigEndian(ClaimedBytes.Read(stream, sizeof(uint), "The length of an axis"));

        var bytes = TensorShape.Bytes(shape, type);
        if (bytes < 0) throw new InvalidDataException("The array has a shape that no data can fill.");
        var data = ClaimedBytes.Read(stream, bytes, $"The array {type.Safetensors} {TensorShape.Text(shape)}");
        if (stream.ReadByte() >= 0) throw new InvalidDataException("Bytes follow that do not belong to the array.");
        Reverse(data, type.Size);
        return new StoredTensor(type.Type, shape, data);
    }

    private static TensorType TypeOf(byte code) => code switch
    {
        0x08 => TensorType.U8,
        0x09 => TensorType.I8,
        0x0B => TensorType.I16,
        0x0C => TensorType.I32,
        0x0D => TensorType.F32,
        0x0E => TensorType.F64,
        _ => throw new InvalidDataException(FormattableString.Invariant($"IDX has no type {code}.")),
    };

    private static void Reverse(Span<byte> data, int size)
    {
        if (size == 2) BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(data), MemoryMarshal.Cast<byte, ushort>(data));
        if (size == 4) BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(data), MemoryMarshal.Cast<byte, uint>(data));
        if (size == 8) BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(data), MemoryMarshal.Cast<byte, ulong>(data));
    }
}
