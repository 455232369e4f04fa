using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Onnx.Tests.Infrastructure;
using NetGen.Weights;

namespace NetGen.Onnx.Tests;

/// <summary>Damaged files: they give an error or a text that keeps to its grammar, and take no more memory than a small multiple of their size.</summary>
public sealed class MutationTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private const int Daily = 5_000;

    // What the reading of a file allocates in all, though most of it is garbage at once.
    private const long AllocatedPerByte = 60, AllocatedAtLeast = 200_000;

    [Fact]
    [Trait("Category", "Search")]
    public void Damage_is_an_error_or_another_model()
    {
        var seed = Search.Seed(1);
        var random = new Random(seed);
        var originals = OnnxFiles.Models("exported").Select(name => OnnxFiles.Model("exported", name)).ToArray();
        var (refused, read) = (0, 0);
        for (var i = 0; i < Search.Count(Daily); i++)
        {
            var mutant = Mutate(originals[random.Next(originals.Length)], random);
            if (IsRefused(mutant)) refused++;
            else read++;
        }

        // Damage that does nothing, or that always ends a file at once, would prove nothing.
        Assert.True(refused > Daily / 4, $"{refused} were refused.");
        Assert.True(read > Daily / 20, $"{read} were read.");
    }

    [Theory]
    [InlineData("lenet")]
    [InlineData("attention_block")]
    public void What_is_cut_off_anywhere_is_an_error(string name)
    {
        var whole = OnnxFiles.Model("exported", name);

        // Behind the graph come a few bytes about the opset, which may be missing.
        var graphEnd = whole.Length - 20;
        for (var length = 0; length < graphEnd; length += 1 + graphEnd / 1000) Assert.True(IsRefused(whole[..length]), $"{length} bytes of {name} were read.");
    }

    private bool IsRefused(byte[] mutant)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = OnnxReading.Read(mutant, files.Folder("exported"));
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= AllocatedAtLeast + (AllocatedPerByte * mutant.Length), $"{allocated} bytes were allocated for a file of {mutant.Length}.");

            Check(reading);
            return reading.Problems.Count > 0;
        }
        catch (Exception exception)
        {
            var path = Path.Combine(Path.GetTempPath(), "netgen-mutant.onnx");
            File.WriteAllBytes(path, mutant);
            throw new InvalidOperationException($"The damaged file is kept as {path}: {exception.Message}", exception);
        }
    }

    private static void Check(OnnxReading reading)
    {
        foreach (var problem in reading.Problems) Assert.DoesNotContain(problem.Text, char.IsControl);
        if (reading.Problems.Count > 0) return;
        new TextModel(reading.Tensors).Lines(reading.Text);
        Safetensors.Write(reading.Tensors, Stream.Null);
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (var count = random.Next(1, 4); count > 0 && bytes.Count > 0; count--)
        {
            var position = Position(bytes, random);
            var length = Math.Min(random.Next(1, 20), bytes.Count - position);
            switch (random.Next(8))
            {
                case 0:
                    bytes[position] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[position] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(position, length);
                    break;
                case 3:
                    bytes.InsertRange(position, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 4:
                    bytes.RemoveRange(position + 1, bytes.Count - position - 1);
                    break;
                case 5:
                    bytes.RemoveAt(position);
                    bytes.InsertRange(position, ProtoWriter.Varint((ulong)random.NextInt64() >> random.Next(64)));
                    break;
                case 6:
                    bytes.InsertRange(position, ProtoWriter.Integer(random.Next(1, 30), random.NextInt64()));
                    break;
                default:
                    for (var i = position; i < position + length; i++) bytes[i] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A place to damage: in small files mostly outside of the numbers of tensors, which may be anything.</summary>
    private static int Position(List<byte> bytes, Random random)
    {
        // Numbers seldom look like names.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var position = random.Next(bytes.Count);
            if (position + 8 < bytes.Count && bytes.GetRange(position, 8).Exists(one => char.IsAsciiLetter((char)one))) return position;
        }

        return random.Next(bytes.Count);
    }
}
