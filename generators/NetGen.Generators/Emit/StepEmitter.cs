using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes what answers a step of sequences of a file's network whose state a caller keeps, in a class within that of the kernels.</summary>
/// <param name="plan">How a step is computed whose state lies behind its inputs and outputs.</param>
internal sealed class StepEmitter(CodeWriter writer, NetworkShape shape, TiledPlan plan)
{
    private readonly string _type = plan.Type.Keyword;

    public void Emit()
    {
        writer.Line();
        writer.Line("// Steps of sequences whose state the caller keeps: it lies behind the inputs of a step, and the next behind its outputs.");
        using (writer.Block($"internal static class {StreamEmitter.Class}"))
        {
            using (writer.Block($"internal readonly struct Program : IStepProgram<{_type}>"))
            {
                writer.Number("InputSize", shape.Inputs);
                writer.Number("OutputSize", shape.Outputs);
                writer.Number("StateSize", shape.States);
                writer.Line();
                writer.Line($"public static void Forward(NetworkMemory<{_type}> memory, ReadOnlySpan<{_type}> inputs, Span<{_type}> outputs, int sequences) =>");
                using (writer.Indent())
                    writer.Line($"{StreamEmitter.Class}.Forward(memory, inputs, outputs, sequences);");
            }

            writer.Line();
            foreach (var constant in plan.Graph.Constants)
                ConstantEmitter.Emit(writer, constant, _type);
            OneSampleEmitter.EmitIsOptimized(writer, plan);
            new BatchEmitter(writer, plan).Emit(KernelCall.Forward(plan.Graph));
            var tables = new NumberTables();
            var kernels = new TiledEmitter(writer, plan, tables);
            kernels.EmitForward();
            kernels.EmitKernels();
            kernels.EmitLanePacking();
            tables.Emit(writer);
        }
    }
}
