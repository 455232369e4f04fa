using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the programs of sequences whose state a caller keeps, in a class within that of the kernels: the library calls them with some steps at a time.</summary>
/// <param name="plan">How a step of some sequences is computed.</param>
internal sealed class StreamEmitter(CodeWriter writer, TiledPlan plan)
{
    /// <summary>The class, as the kernels' class has it, and what the library is told to call.</summary>
    public const string Class = "Stream", Program = $"{Class}.Program";

    private readonly string _type = plan.Type.Keyword;

    public void Emit()
    {
        writer.Line();
        writer.Line("// Sequences whose state the caller keeps: a sample is one step of one of them, and those of all sequences come before the next step's.");
        using (writer.Block($"internal static class {Class}"))
        {
            EmitProgram();
            writer.Line();
            var tables = new NumberTables();
            var kernels = new TiledEmitter(writer, plan, tables);
            kernels.EmitForward();
            if (plan.Graph.TrainsFromState)
            {
                kernels.EmitEvaluate();
                kernels.EmitBackward();
            }

            kernels.EmitKernels();
            tables.Emit(writer);
        }
    }

    private void EmitProgram()
    {
        bool trains = plan.Graph.TrainsFromState;
        using (writer.Block($"internal readonly struct Program : {(trains ? "IStreamTraining" : "IStreamProgram")}<{InputType}, {_type}>"))
        {
            writer.Number("InputSize", plan.Graph.InputSize);
            writer.Number("OutputSize", plan.Graph.OutputSize);
            EmitCall(plan.Forward, KernelCall.Forward(plan.Graph), "void Forward", ["inputs", "outputs"]);
            EmitCall(plan.Forward, KernelCall.Forward(plan.Graph), "void ForwardStep", ["inputs", "outputs"], isOneStep: true);
            if (!trains)
                return;
            writer.Line();
            writer.Number("TrainingScratch", plan.TrainingScratch.Fixed);
            writer.Number("TrainingScratchOfRow", plan.TrainingScratch.PerSample);
            EmitCall(plan.Evaluate, KernelCall.Evaluate(plan.Graph), "double Evaluate", ["inputs", "targets"]);
            EmitCall(plan.Backward, KernelCall.Backward(plan.Graph), "double Backward", ["inputs", "targets"]);
        }
    }

    private string InputType => MethodParameter.Rows(_type, plan.Graph.Inputs).Type;

    /// <param name="isOneStep">Whether that is one step of one sequence.</param>
    private void EmitCall(TiledProgram program, KernelCall call, string method, string[] rows, bool isOneStep = false)
    {
        string reference = $"ref {_type}";
        string training = call.IsTraining ? $"{reference} gradients, bool accumulate, {_type} scale, " : "";
        string seed = call.IsTraining ? ", ulong seed" : "";
        string counts = isOneStep ? "" : "int samples, int sequences, ";
        writer.Line();
        if (plan.IsInlined(program))
            writer.Line(VectorMethod.Attribute);
        writer.Line($"public static {method}({reference} parameters, ref {InputType} inputs, {reference} {rows[1]}, {counts}"
            + $"{reference} state, {training}{reference} scratch{seed}) =>");
        using (writer.Indent())
            writer.Line($"{call.BlockName}({string.Join(", ", call.Parameters(plan).Select(parameter => Argument(call, parameter, rows, isOneStep)))});");
    }

    private static string Argument(KernelCall call, MethodParameter parameter, string[] rows, bool isOneStep)
    {
        if (isOneStep && parameter.IsCount)
            return "1";
        int row = call.Rows.ToList().FindIndex(tensor => tensor.Name == parameter.Name);
        return row < 0 ? parameter.Argument : $"ref {rows[row]}";
    }
}
