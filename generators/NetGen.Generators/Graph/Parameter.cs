namespace NetGen.Generators.Graph;

/// <summary>A tensor of the network's parameters, and its place among them.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="IsTrainable">Whether training changes it.</param>
/// <param name="IsBias">Whether weight decay and penalties may spare it.</param>
internal sealed record Parameter(Tensor Tensor, int Offset, bool IsTrainable, bool IsBias)
{
    /// <summary>Where the next one begins.</summary>
    public int End => Offset + Tensor.Length;
}

/// <summary>Parameters from one place to before another.</summary>
/// <param name="Decays">Whether weight decay and penalties hold for them.</param>
internal sealed record ParameterRun(int Start, int End, bool Decays);
