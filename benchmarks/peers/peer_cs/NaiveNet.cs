/// <summary>Jagged arrays and plain loops.</summary>
sealed class NaiveNet : Net
{
    private readonly Shape _shape;
    private readonly float[][][] _weights, _weightGradients, _weightMeans, _weightSquares;
    private readonly float[][] _biases, _biasGradients, _biasMeans, _biasSquares, _activations, _deltas;
    private int _steps;

    public NaiveNet(Shape shape)
    {
        _shape = shape;
        (_weights, _weightGradients, _weightMeans, _weightSquares) = (Matrices(), Matrices(), Matrices(), Matrices());
        (_biases, _biasGradients, _biasMeans, _biasSquares, _deltas) = (Vectors(), Vectors(), Vectors(), Vectors(), Vectors());
        _activations = [[], .. Vectors()];
        for (int k = 0; k < shape.Layers; k++)
        {
            float bound = 1 / MathF.Sqrt(shape.Sizes[k]);
            foreach (float[] row in _weights[k])
                Draw(row, bound);
            Draw(_biases[k], bound);
        }
    }

    public override float[] Forward(float[] x)
    {
        _activations[0] = x;
        for (int k = 0; k < _weights.Length; k++)
        {
            for (int j = 0; j < _weights[k].Length; j++)
            {
                float sum = _biases[k][j];
                for (int i = 0; i < _weights[k][j].Length; i++)
                    sum += _weights[k][j][i] * _activations[k][i];
                _activations[k + 1][j] = k == _weights.Length - 1 ? sum : _shape.Activation == Activation.Tanh ? MathF.Tanh(sum) : sum > 0 ? sum : 0;
            }
        }

        float[] outputs = _activations[^1];
        if (_shape.Loss == Loss.CrossEntropy)
            Softmax(outputs);
        else if (_shape.Loss == Loss.BinaryCrossEntropy)
            outputs[0] = 1 / (1 + MathF.Exp(-outputs[0]));
        return outputs;
    }

    public override void Step(Samples samples, int first, int count)
    {
        float scale = _shape.Scale(count);
        for (int i = 0; i < count; i++)
            Backward(samples.Inputs[first + i], samples.Targets[first + i], scale);

        _steps++;
        var (mean, square) = (1 - MathF.Pow(.9f, _steps), 1 - MathF.Pow(.999f, _steps));
        for (int k = 0; k < _weights.Length; k++)
        {
            for (int j = 0; j < _weights[k].Length; j++)
            {
                for (int i = 0; i < _weights[k][j].Length; i++)
                    Update(ref _weights[k][j][i], ref _weightGradients[k][j][i], ref _weightMeans[k][j][i], ref _weightSquares[k][j][i], mean, square);
                Update(ref _biases[k][j], ref _biasGradients[k][j], ref _biasMeans[k][j], ref _biasSquares[k][j], mean, square);
            }
        }
    }

    private void Backward(float[] x, float[] target, float scale)
    {
        float[] outputs = Forward(x);
        for (int j = 0; j < target.Length; j++)
            _deltas[^1][j] = scale * (outputs[j] - target[j]);
        for (int k = _weights.Length - 1; k >= 0; k--)
        {
            if (k > 0)
                InputGradient(k);
            for (int j = 0; j < _deltas[k].Length; j++)
            {
                for (int i = 0; i < _activations[k].Length; i++)
                    _weightGradients[k][j][i] += _deltas[k][j] * _activations[k][i];
                _biasGradients[k][j] += _deltas[k][j];
            }
        }
    }

    private void InputGradient(int k)
    {
        for (int i = 0; i < _deltas[k - 1].Length; i++)
        {
            float sum = 0;
            for (int j = 0; j < _deltas[k].Length; j++)
                sum += _weights[k][j][i] * _deltas[k][j];
            float a = _activations[k][i];
            _deltas[k - 1][i] = _shape.Activation == Activation.Tanh ? sum * (1 - a * a) : a > 0 ? sum : 0;
        }
    }

    private void Update(ref float parameter, ref float gradient, ref float mean, ref float square, float meanCorrection, float squareCorrection)
    {
        if (_shape.IsAdam)
        {
            mean = .9f * mean + .1f * gradient;
            square = .999f * square + .001f * gradient * gradient;
            parameter -= _shape.LearningRate * (mean / meanCorrection) / (MathF.Sqrt(square / squareCorrection) + 1e-8f);
        }
        else
        {
            parameter -= _shape.LearningRate * gradient;
        }

        gradient = 0;
    }

    private static void Softmax(float[] z)
    {
        float max = z[0];
        for (int j = 1; j < z.Length; j++)
            max = z[j] > max ? z[j] : max;
        float sum = 0;
        for (int j = 0; j < z.Length; j++)
        {
            z[j] = MathF.Exp(z[j] - max);
            sum += z[j];
        }

        for (int j = 0; j < z.Length; j++)
            z[j] /= sum;
    }

    private float[][][] Matrices() => [.. Enumerable.Range(0, _shape.Layers).Select(Matrix)];

    private float[][] Matrix(int k) => [.. Enumerable.Range(0, _shape.Sizes[k + 1]).Select(_ => new float[_shape.Sizes[k]])];

    private float[][] Vectors() => [.. _shape.Sizes.Skip(1).Select(size => new float[size])];

    private static void Draw(float[] values, float bound)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = B.Rnd() * bound;
    }
}
