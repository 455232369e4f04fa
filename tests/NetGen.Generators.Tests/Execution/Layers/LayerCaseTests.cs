using System.Collections.Concurrent;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>The reference cases of the language of layers, compiled and run.</summary>
public class LayerCaseTests
{
    private static readonly ConcurrentDictionary<(string, Precision), LoadedAssembly> Assemblies = [];

    public static TheoryData<string, Precision> Cases
    {
        get
        {
            var cases = new TheoryData<string, Precision>();
            foreach (string name in LayerCase.Names)
                foreach (Precision precision in Enum.GetValues<Precision>())
                    cases.Add(name, precision);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outputs_loss_gradients_and_steps_are_those_of_the_reference(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        AnyNetwork network = Network(reference, precision);
        (double relative, double absolute) = precision == Precision.Double ? (1e-9, 1e-11) : (3e-4, 3e-5);
        double[] parameters = reference.InitialParameters;
        var uncertain = new HashSet<int>();
        foreach (LayerStep step in reference.Steps)
        {
            network.Parameters = parameters;
            double[] inputs = step.InputsOf(network.InputSize);
            uncertain.UnionWith(Noise(step.Gradients));
            Close(step.Outputs, network.Forward(inputs), relative, absolute, "outputs");
            if (!reference.HasBatchNorm)
                Close(step.Loss, network.Evaluate(inputs, step.Targets), relative, absolute, "evaluated loss");
            Close(step.Loss, network.Backward(inputs, step.Targets), relative, absolute, "loss");
            Close(step.Gradients, network.Gradients, relative, absolute, "gradients");
            network.Parameters = parameters;
            Close(step.Loss, network.Step(inputs, step.Targets, reference.LearningRate), relative, absolute, "loss of the step");
            if (precision == Precision.Double)
                Close(Certain(step.ParametersAfter), Certain(network.Parameters), relative, absolute, "parameters");
            parameters = step.ParametersAfter;
        }

        double[] Certain(double[] parameters) => [.. parameters.Where((_, i) => !uncertain.Contains(i))];
    }

    /// <summary>One by one, samples take the programs for a single one; their gradients add up to those of the batch.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Samples_one_by_one_give_what_they_give_together(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        if (reference.HasBatchNorm)
            return;
        AnyNetwork network = Network(reference, precision);
        double tolerance = precision == Precision.Double ? 1e-10 : 1e-4;
        LayerStep step = reference.Steps[0];
        network.Parameters = reference.InitialParameters;
        double[] all = step.InputsOf(network.InputSize);
        int samples = all.Length / network.InputSize;
        network.Backward(all, step.Targets);
        double[] together = network.Gradients;
        for (int i = 0; i < samples; i++)
        {
            double[] inputs = all[(i * network.InputSize)..((i + 1) * network.InputSize)], targets = step.Targets[(i * network.OutputSize)..((i + 1) * network.OutputSize)];
            Close(step.Outputs[(i * network.OutputSize)..((i + 1) * network.OutputSize)], network.Forward(inputs), tolerance, tolerance, $"outputs of sample {i}");
            network.Backward(inputs, targets, accumulate: i > 0);
        }

        int shares = reference.SumsSamples ? 1 : samples;
        CloseToLargest([.. together.Select(gradient => gradient * shares)], network.Gradients, tolerance, "gradients");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_step_of_one_sample_is_its_gradient_and_an_update(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        if (reference.HasBatchNorm)
            return;
        AnyNetwork step = Network(reference, precision), parts = Network(reference, precision);
        double tolerance = precision == Precision.Double ? 1e-9 : 2e-3;
        step.Parameters = parts.Parameters = reference.InitialParameters;
        double[] inputs = reference.Steps[0].InputsOf(step.InputSize)[..step.InputSize], targets = reference.Steps[0].Targets[..step.OutputSize];
        step.Step(inputs, targets, reference.LearningRate);
        parts.Backward(inputs, targets);
        parts.Update(reference.LearningRate);
        CloseToLargest(parts.Parameters, step.Parameters, tolerance, "parameters");
    }

    /// <summary>Half the squared error has the gradient y − t by an output.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_gradient_handed_in_gives_the_gradients_that_the_loss_gives(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        if (reference.Loss != "HalfSquaredError" || reference.HasBatchNorm)
            return;
        AnyNetwork network = Network(reference, precision);
        network.Parameters = reference.InitialParameters;
        double tolerance = precision == Precision.Double ? 1e-10 : 1e-4;
        foreach (int samples in new[] { 1, reference.Steps[0].InputsOf(network.InputSize).Length / network.InputSize })
        {
            double[] inputs = reference.Steps[0].InputsOf(network.InputSize)[..(samples * network.InputSize)];
            double[] targets = reference.Steps[0].Targets[..(samples * network.OutputSize)];
            network.Backward(inputs, targets);
            double[] expected = network.Gradients;
            network.BackwardFrom(inputs, [.. network.Forward(inputs).Zip(targets, (output, target) => (output - target) / (reference.SumsSamples ? 1 : samples))]);
            CloseToLargest(expected, network.Gradients, tolerance, $"gradients of {samples}");
        }
    }

    /// <summary>The gradient by an input, from one of the outputs, is the slope of central differences.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_by_the_inputs_are_central_differences(string name, Precision precision)
    {
        if (precision != Precision.Double)
            return;
        LayerCase reference = LayerCase.Read(name);
        if (reference.HasBatchNorm || reference.HasTies || !reference.HasNumbers)
            return;
        AnyNetwork network = Network(reference, precision);
        network.Parameters = reference.InitialParameters;
        double[] inputs = reference.Steps[0].InputsOf(network.InputSize)[..network.InputSize];
        double[] weights = [.. Enumerable.Range(0, network.OutputSize).Select(i => 1 + 0.5 * i)];
        double[] gradients = network.BackwardFrom(inputs, weights)!;
        for (int i = 0; i < inputs.Length; i++)
        {
            int input = i;
            double slope = (At(1e-5) - At(-1e-5)) / 2e-5;
            Close(slope, gradients[i], 1e-6, 1e-8, $"gradient by input {i}");

            double At(double distance) => network.Forward([.. inputs.Select((value, at) => at == input ? value + distance : value)])
                .Zip(weights, (output, weight) => output * weight).Sum();
        }
    }

    /// <summary>The gradients that are rounding noise: optimizers that divide by a gradient's own size make a whole step of it.</summary>
    private static IEnumerable<int> Noise(double[] gradients)
    {
        double largest = gradients.Max(System.Math.Abs);
        return Enumerable.Range(0, gradients.Length).Where(i => gradients[i] != 0 && System.Math.Abs(gradients[i]) < 1e-12 * largest);
    }

    private static AnyNetwork Network(LayerCase reference, Precision precision) =>
        Assemblies.GetOrAdd((reference.Name, precision), _ => Compile.Load(reference.Class(precision))).Network("Case");
}
