using System.Numerics;
using NetGen.Tuning.Networks;
using NetGen.Weights;

namespace NetGen.Tuning;

/// <summary>Some trained networks that answer together, with the mean of their outputs. Usable on any number of threads at once.</summary>
/// <typeparam name="T">Their type of number.</typeparam>
public sealed class Ensemble<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly EnsembleMember<T>[] _members;

    internal Ensemble(EnsembleMember<T>[] members)
    {
        _members = members;
        foreach (var member in members)
            if ((member.InputSize, member.OutputSize) != (InputSize, OutputSize))
                throw new ArgumentException(FormattableString.Invariant(
                    $"{member.Name} maps {member.InputSize} inputs to {member.OutputSize} outputs, {members[0].Name} {InputSize} to {OutputSize}: they cannot answer together."));
    }

    /// <summary>How many networks there are.</summary>
    public int Count => _members.Length;

    /// <summary>How many numbers a sample has.</summary>
    public int InputSize => _members[0].InputSize;

    /// <summary>How many numbers the networks answer with.</summary>
    public int OutputSize => _members[0].OutputSize;

    /// <summary>Saves all members to one file.</summary>
    /// <param name="path">The file, usually <c>.safetensors</c>; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public void Save(string path)
    {
        var file = new TensorFile();
        for (var i = 0; i < Count; i++)
        {
            file.Metadata.Add(Ensemble.Prefix(i), _members[i].Name);
            foreach (var (name, tensor) in _members[i].ToFile().Tensors) file.Tensors.Add(Ensemble.Prefix(i) + "." + name, tensor);
        }

        Safetensors.Write(file, path);
    }

    /// <summary>Computes the mean of the members' outputs, of any whole number of samples.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>.</param>
    /// <param name="outputs"><c>[samples][OutputSize]</c>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        CheckLengths(inputs.Length, outputs.Length);
        Mean(Answers(inputs), outputs);
    }

    /// <summary>
    /// Computes for each sample which share of the members agrees with the mean of all: has its largest output at the same place, or with a single output lies on
    /// the same side of ½.
    /// </summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>.</param>
    /// <param name="agreement"><c>[samples]</c>: receives numbers from 0 to 1.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Agreement(ReadOnlySpan<T> inputs, Span<double> agreement)
    {
        CheckLengths(inputs.Length, agreement.Length * OutputSize);
        var answers = Answers(inputs);
        var mean = new T[agreement.Length * OutputSize];
        Mean(answers, mean);
        for (var sample = 0; sample < agreement.Length; sample++)
        {
            var range = new Range(sample * OutputSize, (sample + 1) * OutputSize);
            var decision = Decision(mean.AsSpan(range));
            agreement[sample] = (double)answers.Count(answer => Decision(answer.AsSpan(range)) == decision) / Count;
        }
    }

    private static int Decision(ReadOnlySpan<T> outputs)
    {
        if (outputs.Length == 1) return outputs[0] >= T.CreateChecked(0.5) ? 1 : 0;
        var largest = 0;
        for (var i = 1; i < outputs.Length; i++)
            if (outputs[i] > outputs[largest]) largest = i;
        return largest;
    }

    private T[][] Answers(ReadOnlySpan<T> inputs)
    {
        var answers = new T[Count][];
        for (var i = 0; i < Count; i++) _members[i].Forward(inputs, answers[i] = new T[inputs.Length / InputSize * OutputSize]);
        return answers;
    }

    private static void Mean(T[][] answers, Span<T> mean)
    {
        for (var i = 0; i < mean.Length; i++)
        {
            var sum = T.Zero;
            foreach (var answer in answers) sum += answer[i];
            mean[i] = sum / T.CreateChecked(answers.Length);
        }
    }

    private void CheckLengths(int inputs, int outputs)
    {
        if (inputs % InputSize != 0 || inputs / InputSize * OutputSize != outputs)
            throw new ArgumentException(
                FormattableString.Invariant($"{inputs} inputs and {outputs} outputs are not as many samples of {InputSize} and {OutputSize}."), nameof(inputs));
    }
}
