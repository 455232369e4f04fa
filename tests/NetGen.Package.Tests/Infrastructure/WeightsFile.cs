using System.Text;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>Safetensors as other programs write them.</summary>
internal static class WeightsFile
{
    /// <summary>The weights of one neuron: one for each input, and a bias.</summary>
    public static byte[] Neuron(float bias, params float[] weights)
    {
        int count = weights.Length, end = sizeof(float) * (1 + count);
        string header = $$$"""{"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"0.weight":{"dtype":"F32","shape":[1,{{{count}}}],"data_offsets":[4,{{{end}}}]}}""";
        return Of(header, [.. BitConverter.GetBytes(bias), .. weights.SelectMany(BitConverter.GetBytes)]);
    }

    public static byte[] Of(string header, params byte[] data) => [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. data];
}
