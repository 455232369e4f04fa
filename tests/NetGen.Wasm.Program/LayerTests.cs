using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Tests.Reference;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Tests.Networks;

/// <summary>A few training steps of networks with layers of every kind, as PyTorch computed them.</summary>
public class LayerTests
{
    private static readonly Dictionary<string, (Func<object> Double, Func<object> Single)> ByCase = new()
    {
        ["conv1d-causal"] = (() => new Conv1DCausal(), () => new Conv1DCausalSingle()),
        ["conv2d-same-stride"] = (() => new Conv2DSameStride(), () => new Conv2DSameStrideSingle()),
        ["conv2d-depthwise"] = (() => new Conv2DDepthwise(), () => new Conv2DDepthwiseSingle()),
        ["maxpool2d-overlapping"] = (() => new Maxpool2DOverlapping(), () => new Maxpool2DOverlappingSingle()),
        ["layernorm-sequence"] = (() => new LayernormSequence(), () => new LayernormSequenceSingle()),
        ["lstm"] = (() => new Lstm(), () => new LstmSingle()),
        ["gru"] = (() => new Gru(), () => new GruSingle()),
        ["rnn-bidirectional"] = (() => new RnnBidirectional(), () => new RnnBidirectionalSingle()),
        ["attention"] = (() => new Attention(), () => new AttentionSingle()),
        ["attention-causal"] = (() => new AttentionCausal(), () => new AttentionCausalSingle()),
        ["example-lenet"] = (() => new ExampleLenet(), () => new ExampleLenetSingle()),
        ["skip-add-relu"] = (() => new SkipAddRelu(), () => new SkipAddReluSingle()),
    };

    public static TheoryData<string, Precision> All => new Combinations<string, Precision>(ByCase.Keys, Enum.GetValues<Precision>());

    [Theory]
    [MemberData(nameof(All))]
    public void Outputs_losses_gradients_and_steps_are_PyTorchs(string name, Precision precision)
    {
        (double relative, double absolute) = precision == Precision.Double ? (1e-9, 1e-11) : (3e-4, 3e-5);
        TorchCase torch = ReferenceFile.Read<TorchCase>(name);
        AnyNetwork network = AnyNetwork.Of(precision == Precision.Double ? ByCase[name].Double() : ByCase[name].Single());
        network.Parameters = torch.InitialParameters;
        foreach (TorchStep step in torch.Steps)
        {
            double[] before = network.Parameters;
            Close(step.Outputs, network.Forward(step.Inputs), relative, absolute, "outputs");
            Close(step.Loss, network.Backward(step.Inputs, step.Targets), relative, absolute, "loss");
            Close(step.Gradients, network.Gradients, relative, absolute, "gradients");
            network.Parameters = before;
            Close(step.Loss, network.Step(step.Inputs, step.Targets, torch.LearningRate), relative, absolute, "loss of the step");
            network.Parameters = step.ParametersAfter;
        }
    }
}
