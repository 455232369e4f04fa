namespace NetGen.Playground.Training;

/// <summary>A network of a type that is known only once it is loaded.</summary>
public interface INetworkRunner
{
    /// <summary>What its declaration says.</summary>
    NetworkDescription Description { get; }

    /// <summary>How many numbers a sample has.</summary>
    int InputSize { get; }

    /// <summary>How many numbers it answers with.</summary>
    int OutputSize { get; }

    /// <summary>How many weights and biases it has.</summary>
    int ParameterCount { get; }

    /// <summary>One training step; returns the loss before it.</summary>
    double Train(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, double learningRate);

    /// <summary>The loss of samples.</summary>
    double Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>The answers to samples.</summary>
    void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Copies parameters, from a place on.</summary>
    void Parameters(int start, Span<float> values);
}
