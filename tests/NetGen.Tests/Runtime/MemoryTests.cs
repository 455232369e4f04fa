using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Where the numbers of a network live.</summary>
public class MemoryTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 64)]
    [InlineData(1000, 576)]
    public void A_buffer_is_aligned_zeroed_and_padded(int length, int skew)
    {
        var buffer = new AlignedBuffer<float>(length, skew);
        Assert.Equal(length, buffer.Length);
        Assert.Equal(length, buffer.Span.Length);
        Assert.Equal(skew, (int)(Address(ref buffer.Reference) % 4096));
        for (int i = 0; i < length + AlignedBuffer<float>.Padding / sizeof(float); i++)
        {
            ref float element = ref Unsafe.Add(ref buffer.Reference, i);
            Assert.Equal(0, element);
            element = i;
        }
    }

    [Fact]
    public void A_buffer_that_no_array_holds_is_refused() =>
        Assert.Contains("2 GB", Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer<double>(int.MaxValue)).Message);

    [Fact]
    public void Buffers_that_are_walked_together_differ_within_a_page()
    {
        var memory = new NetworkMemory<float>(100, 2, [1]);
        nint[] places =
        [
            Address(ref memory.Parameters.Reference) % 4096,
            Address(ref memory.Gradients.Reference) % 4096,
            Address(ref memory.GradientScratch) % 4096,
            Address(ref memory.OptimizerState(0).Reference) % 4096,
            Address(ref memory.OptimizerState(1).Reference) % 4096,
        ];
        Assert.Equal(places.Length, places.Distinct().Count());
    }

    [Fact]
    public void Scratch_grows_only_when_more_is_asked_for()
    {
        var memory = new NetworkMemory<float>(1, 0, []);
        nint first = Address(ref memory.Scratch(100));
        Assert.Equal(first, Address(ref memory.Scratch(50)));
        Assert.Equal(first, Address(ref memory.Scratch(100)));
        memory.Scratch(101);
        nint second = Address(ref memory.Scratch(101));
        Assert.NotEqual(first, second);
        Assert.Equal(second, Address(ref memory.Scratch(1)));
    }

    [Fact]
    public void A_reset_clears_moments_and_restores_scalars()
    {
        var memory = new NetworkMemory<double>(3, 1, [1, 2]);
        memory.OptimizerState(0).Span.Fill(5);
        memory.Scalars[1] = 7;
        memory.Reset();
        Assert.Equal([0.0, 0, 0], memory.OptimizerState(0).Span.ToArray());
        Assert.Equal([1.0, 2], memory.Scalars);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.OptimizerState(1));
    }

    /// <summary>The buffers are pinned, so that an address stays what it is.</summary>
    private static nint Address<T>(ref T element) => Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref element);
}
