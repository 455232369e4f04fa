using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Copies of pictures that lie otherwise in memory. Strides are in elements, from a place's row of channels to the next.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Picture
{
    /// <summary>Writes pictures with zeros around them.</summary>
    /// <param name="source">The first picture.</param>
    /// <param name="height">Its places below one another.</param>
    /// <param name="width">Its places side by side.</param>
    /// <param name="channels">The elements of a row that count.</param>
    /// <param name="sourceStride">From a row to the next.</param>
    /// <param name="destination">The first of the larger ones.</param>
    /// <param name="outerHeight">Their places below one another.</param>
    /// <param name="outerWidth">Their places side by side.</param>
    /// <param name="destinationStride">From a row to the next.</param>
    /// <param name="top">Places above the smaller one's first.</param>
    /// <param name="left">Places to the left of it.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pad<T>(
        ref T source, int height, int width, int channels, int sourceStride,
        ref T destination, int outerHeight, int outerWidth, int destinationStride, int top, int left, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int sample = 0; sample < samples; sample++)
        {
            MemoryMarshal.CreateSpan(ref destination, outerHeight * outerWidth * destinationStride).Clear();
            ref T inner = ref Unsafe.Add(ref destination, (top * outerWidth + left) * destinationStride);
            for (int y = 0; y < height; y++)
            {
                ref T row = ref Unsafe.Add(ref inner, y * outerWidth * destinationStride);
                CopyRows(ref Unsafe.Add(ref source, y * width * sourceStride), sourceStride, ref row, destinationStride, width, channels);
            }


            source = ref Unsafe.Add(ref source, height * width * sourceStride);
            destination = ref Unsafe.Add(ref destination, outerHeight * outerWidth * destinationStride);
        }
    }

    /// <summary>Writes pictures without what lies around them.</summary>
    /// <param name="source">The first of the larger pictures.</param>
    /// <param name="outerHeight">Its places below one another.</param>
    /// <param name="outerWidth">Its places side by side.</param>
    /// <param name="sourceStride">From a row to the next.</param>
    /// <param name="destination">The first of the smaller ones.</param>
    /// <param name="height">Their places below one another.</param>
    /// <param name="width">Their places side by side.</param>
    /// <param name="channels">The elements of a row that count.</param>
    /// <param name="destinationStride">From a row to the next.</param>
    /// <param name="top">Places above the smaller one's first.</param>
    /// <param name="left">Places to the left of it.</param>
    /// <param name="samples">How many pictures there are.</param>
    public static void Crop<T>(
        ref T source, int outerHeight, int outerWidth, int sourceStride,
        ref T destination, int height, int width, int channels, int destinationStride, int top, int left, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int sample = 0; sample < samples; sample++)
        {
            ref T inner = ref Unsafe.Add(ref source, (top * outerWidth + left) * sourceStride);
            for (int y = 0; y < height; y++)
            {
                ref T row = ref Unsafe.Add(ref destination, y * width * destinationStride);
                CopyRows(ref Unsafe.Add(ref inner, y * outerWidth * sourceStride), sourceStride, ref row, destinationStride, width, channels);
            }


            source = ref Unsafe.Add(ref source, outerHeight * outerWidth * sourceStride);
            destination = ref Unsafe.Add(ref destination, height * width * destinationStride);
        }
    }

    /// <summary>Writes the numbers of each sample in rows of another length.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="rows">The rows of a sample.</param>
    /// <param name="channels">The elements of a row that count.</param>
    /// <param name="sourceStride">From a row to the next.</param>
    /// <param name="destination">The first of the other rows.</param>
    /// <param name="destinationRows">Those of a sample.</param>
    /// <param name="destinationStride">From one to the next.</param>
    /// <param name="samples">How many samples there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Reshape<T>(ref T source, int rows, int channels, int sourceStride, ref T destination, int destinationRows, int destinationStride, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int elements = rows * channels, length = elements / destinationRows;

        // Rows without padding are one.
        if (sourceStride == channels)
            (rows, channels, sourceStride) = (1, elements, elements);
        if (destinationStride == length)
            (destinationRows, length, destinationStride) = (1, elements, elements);
        for (int sample = 0; sample < samples; sample++)
        {
            int row = 0, filled = 0;
            for (int sourceRow = 0; sourceRow < rows; sourceRow++)
            {
                for (int channel = 0; channel < channels;)
                {
                    int count = Math.Min(channels - channel, length - filled);
                    Copy(ref Unsafe.Add(ref source, sourceRow * sourceStride + channel), ref Unsafe.Add(ref destination, row * destinationStride + filled), count);
                    (channel, filled) = (channel + count, filled + count);
                    if (filled == length)
                        (row, filled) = (row + 1, 0);
                }
            }

            source = ref Unsafe.Add(ref source, rows * sourceStride);
            destination = ref Unsafe.Add(ref destination, destinationRows * destinationStride);
        }
    }

    private static void CopyRows<T>(ref T source, int sourceStride, ref T destination, int destinationStride, int rows, int channels)
        where T : unmanaged
    {
        if (sourceStride == destinationStride)
        {
            Copy(ref source, ref destination, (rows - 1) * sourceStride + channels);
            return;
        }

        for (int row = 0; row < rows; row++)
            Copy(ref Unsafe.Add(ref source, row * sourceStride), ref Unsafe.Add(ref destination, row * destinationStride), channels);
    }

    private static void Copy<T>(ref T source, ref T destination, int count)
        where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));
}
