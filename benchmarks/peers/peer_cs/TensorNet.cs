using System.Numerics.Tensors;

/// <summary>What a careful user writes: flat rows, TensorPrimitives, nothing allocated in a step.</summary>
sealed class TensorNet : Net
{
    private readonly Shape _shape;
    private readonly int[] _weights, _biases;
    private readonly float[] _parameters, _gradients, _means, _squares, _scratch;
    private readonly float[][] _activations, _deltas;
    private int _steps;

    public TensorNet(Shape shape)
    {
        _shape = shape;
        (_weights, _biases) = (new int[shape.Layers], new int[shape.Layers]);
        int count = 0;
        for (int k = 0; k < shape.Layers; k++)
        {
            _weights[k] = count;
            _biases[k] = count + shape.Sizes[k] * shape.Sizes[k + 1];
            count = _biases[k] + shape.Sizes[k + 1];
        }

        (_parameters, _gradients, _means, _squares, _scratch) = (new float[count], new float[count], new float[count], new float[count], new float[count]);
        for (int k = 0; k < shape.Layers; k++)
        {
            float bound = 1 / MathF.Sqrt(shape.Sizes[k]);
            for (int i = _weights[k]; i < _biases[k] + shape.Sizes[k + 1]; i++)
                _parameters[i] = B.Rnd() * bound;
        }

        _deltas = [.. shape.Sizes.Skip(1).Select(size => new float[size])];
        _activations = [[], .. shape.Sizes.Skip(1).Select(size => new float[size])];
    }

    public override float[] Forward(float[] x)
    {
        _activations[0] = x;
        for (int k = 0; k < _shape.Layers; k++)
        {
            float[] y = _activations[k + 1];
            for (int j = 0; j < y.Length; j++)
                y[j] = _parameters[_biases[k] + j] + TensorPrimitives.Dot(Row(_parameters, k, j), _activations[k]);
            if (k == _shape.Layers - 1)
                ActivateOutputs(y);
            else if (_shape.Activation == Activation.Tanh)
                TensorPrimitives.Tanh(y, y);
            else
                TensorPrimitives.Max(y, 0f, y);
        }

        return _activations[^1];
    }

    public override void Step(Samples samples, int first, int count)
    {
        float scale = _shape.Scale(count);
        for (int i = 0; i < count; i++)
            Backward(samples.Inputs[first + i], samples.Targets[first + i], scale, isFirst: i == 0);
        if (_shape.IsAdam)
            Adam();
        else
            TensorPrimitives.MultiplyAdd(_gradients, -_shape.LearningRate, _parameters, _parameters);
    }

    private void ActivateOutputs(float[] y)
    {
        if (_shape.Loss == Loss.CrossEntropy)
            TensorPrimitives.SoftMax(y, y);
        else if (_shape.Loss == Loss.BinaryCrossEntropy)
            y[0] = 1 / (1 + MathF.Exp(-y[0]));
    }

    private void Backward(float[] x, float[] target, float scale, bool isFirst)
    {
        float[] outputs = Forward(x);
        TensorPrimitives.Subtract(outputs, target, _deltas[^1]);
        TensorPrimitives.Multiply(_deltas[^1], scale, _deltas[^1]);
        for (int k = _shape.Layers - 1; k >= 0; k--)
        {
            if (k > 0)
                InputGradient(k);
            AddGradients(k, isFirst);
        }
    }

    private void InputGradient(int k)
    {
        float[] inputs = _deltas[k - 1], a = _activations[k];
        Array.Clear(inputs);
        for (int j = 0; j < _deltas[k].Length; j++)
            TensorPrimitives.MultiplyAdd(Row(_parameters, k, j), _deltas[k][j], inputs, inputs);
        if (_shape.Activation == Activation.Tanh)
        {
            for (int i = 0; i < inputs.Length; i++)
                inputs[i] *= 1 - a[i] * a[i];
        }
        else
        {
            for (int i = 0; i < inputs.Length; i++)
                inputs[i] = a[i] > 0 ? inputs[i] : 0;
        }
    }

    private void AddGradients(int k, bool isFirst)
    {
        float[] delta = _deltas[k];
        for (int j = 0; j < delta.Length; j++)
        {
            var row = Row(_gradients, k, j);
            if (isFirst)
                TensorPrimitives.Multiply(_activations[k], delta[j], row);
            else
                TensorPrimitives.MultiplyAdd(_activations[k], delta[j], row, row);
        }

        var biases = _gradients.AsSpan(_biases[k], delta.Length);
        if (isFirst)
            delta.CopyTo(biases);
        else
            TensorPrimitives.Add(biases, delta, biases);
    }

    private void Adam()
    {
        _steps++;
        float rate = _shape.LearningRate / (1 - MathF.Pow(.9f, _steps)), correction = 1 / MathF.Sqrt(1 - MathF.Pow(.999f, _steps));
        TensorPrimitives.Multiply(_means, .9f, _means);
        TensorPrimitives.MultiplyAdd(_gradients, .1f, _means, _means);
        TensorPrimitives.Multiply(_gradients, _gradients, _scratch);
        TensorPrimitives.Multiply(_squares, .999f, _squares);
        TensorPrimitives.MultiplyAdd(_scratch, .001f, _squares, _squares);
        TensorPrimitives.Sqrt(_squares, _scratch);
        TensorPrimitives.Multiply(_scratch, correction, _scratch);
        TensorPrimitives.Add(_scratch, 1e-8f, _scratch);
        TensorPrimitives.Divide(_means, _scratch, _scratch);
        TensorPrimitives.MultiplyAdd(_scratch, -rate, _parameters, _parameters);
    }

    private Span<float> Row(float[] all, int k, int j) => all.AsSpan(_weights[k] + j * _shape.Sizes[k], _shape.Sizes[k]);
}
