namespace NetGen.Generators.Emit;

/// <summary>Writes the four routines that every network is made of, each for one block of samples, and the kernels they need.</summary>
internal interface IKernelEmitter
{
    void EmitForward();

    void EmitEvaluate();

    void EmitBackward();

    void EmitBackwardFrom();

    void EmitKernels();
}
