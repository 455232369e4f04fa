namespace NetGen.Tests.Reference;

/// <summary>A dense network over a few training steps in PyTorch.</summary>
internal sealed record TorchCase(string Name, double LearningRate, double[] InitialParameters, TorchStep[] Steps);

/// <summary>What a training step got, and what came of it: all but the parameters from before the update.</summary>
internal sealed record TorchStep(double[] Inputs, double[] Targets, double[] Outputs, double Loss, double[] Gradients, double[] ParametersAfter);
