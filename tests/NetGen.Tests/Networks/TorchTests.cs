using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Tests.Reference;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Tests.Networks;

/// <summary>A few training steps of each network that PyTorch computed.</summary>
public class TorchTests
{
    [Theory]
    [MemberData(nameof(TorchNetworks.All), MemberType = typeof(TorchNetworks))]
    public void Outputs_losses_and_gradients_are_PyTorchs(string name, Precision precision)
    {
        (double relative, double absolute) = Tolerance(name, precision);
        TorchCase torch = ReferenceFile.Read<TorchCase>(name);
        AnyNetwork network = TorchNetworks.Create(name, precision);
        network.Parameters = torch.InitialParameters;
        foreach (TorchStep step in torch.Steps)
        {
            Close(step.Outputs, network.Forward(step.Inputs), relative, absolute, "outputs");
            Close(step.Loss, network.Evaluate(step.Inputs, step.Targets), relative, absolute, "loss");
            Close(step.Loss, network.Backward(step.Inputs, step.Targets), relative, absolute, "loss");
            Close(step.Gradients, network.Gradients, relative, absolute, "gradients");
            network.Parameters = step.ParametersAfter;
        }
    }

    [Theory]
    [MemberData(nameof(TorchNetworks.All), MemberType = typeof(TorchNetworks))]
    public void Parameters_after_each_step_are_PyTorchs(string name, Precision precision)
    {
        (double relative, double absolute) = Tolerance(name, precision);
        TorchCase torch = ReferenceFile.Read<TorchCase>(name);
        AnyNetwork apart = TorchNetworks.Create(name, precision);
        AnyNetwork fused = TorchNetworks.Create(name, precision);
        apart.Parameters = fused.Parameters = torch.InitialParameters;
        foreach (TorchStep step in torch.Steps)
        {
            apart.Backward(step.Inputs, step.Targets);
            apart.Update(torch.LearningRate);
            Close(step.ParametersAfter, apart.Parameters, relative, absolute, "parameters after Backward and Update");
            fused.Step(step.Inputs, step.Targets, torch.LearningRate);
            Close(step.ParametersAfter, fused.Parameters, relative, absolute, "parameters after Step");
            // Float is held to the rounding of one step.
            if (precision == Precision.Single)
                apart.Parameters = fused.Parameters = step.ParametersAfter;
        }
    }

    // PyTorch's kernel for the gradient of HardSigmoid has its 1/6 in float, whatever the precision: it is off by 3e-8.
    private static (double Relative, double Absolute) Tolerance(string name, Precision precision) =>
        precision == Precision.Single ? (1e-4, 1e-5) : name == "activation-HardSigmoid" ? (1e-7, 1e-9) : (1e-10, 1e-12);
}
