namespace NetGen.Generators.Tests.Rules;

/// <summary>Correct programs around networks: options that few use, training, data, files, and members of the library's own interfaces.</summary>
internal static class LibraryPrograms
{
    public static IReadOnlyList<string> All =>
    [
        // Weights in the assembly, inputs that are mostly 0, weighted classes.
        "[Network(Weights = \"digits.safetensors\", SparseInputs = true)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)] public partial class Digits;",
        "[Onnx(\"steps.onnx\", Dims = \"steps=3\", Constants = \"rate=2\", Outputs = \"y\")] public partial class Imported;",
        "[Onnx(\"dense.onnx\", LossActivation = Activation.Softmax, Frozen = \"*.bias\")] public partial class Tuned;",
        "[Network(ClassWeights = new[] { 1.0, 2.5, 0 }, LabelSmoothing = 0.05)] [Layer(8, 16, ReLU)] [Layer(16, 3, Softmax)] public partial class Rare;",
        "[Network(Initializer = Initializer.Orthogonal)] [Layer(8, 16, Tanh)] [Layer(16, 4)] public partial class Net;",
        "[Network(Precision = Precision.Single, Reduction = Reduction.Mean)] [Layer(8, 4, Identity)] public partial class Net;",
        // All cores but one.
        "[Network(Parallel = true)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)] public partial class Digits; "
            + "static class Cores { static void Spare() => NetworkThreads.Limit = System.Math.Max(1, System.Environment.ProcessorCount - 1); }",
        SharedFormulas, Training, OwnMetricAndSchedule, Data, Files, Layers, Pictures, Signals, Indices, Imported, AnyNetwork,
    ];

    private const string SharedFormulas = """
        using System;
        [Network(LossFunction = nameof(Shared.Pinball), LossType = typeof(Shared), Precision = Precision.Double)]
        [Layer(3, 8, nameof(Shared.Bump), ActivationType = typeof(Shared), Dropout = 0.1)]
        [Layer(8, 1, nameof(Line))]
        public partial class Quantile
        {
            [Activation] static double Line(double x) => x > 1 && x < 2 ? x : 0.5 * x;
        }
        static class Shared
        {
            private const double Share = 0.9;
            [Activation] internal static float Bump(float x) => MathF.Exp(-Square(x));
            [Loss] internal static double Pinball(double output, double target) => Math.Max(Share * (target - output), (Share - 1) * (target - output));
            private static float Square(float x) => x * x;
        }
        """;

    private const string Training = """
        using System; using System.Collections.Generic; using System.Threading; using NetGen.Data; using NetGen.Training;
        [Network(Optimizer = Optimizer.AdamW)] [Layer(4, 16, Tanh)] [Layer(16, 3, Softmax)] public partial class Iris;
        static class Program
        {
            static string Train(DataSet<float> data, DataSet<float> test, IReadOnlyList<LearningRate> schedules, CancellationToken cancellation)
            {
                var network = new Iris(seed: 1);
                TrainingOptions options = new()
                {
                    LearningRate = LearningRate.Cosine(0.1, minimum: 0.001).WarmUp(steps: 100), Epochs = 9, BatchSize = 16, BatchesPerStep = 2, Seed = 1, Shuffle = false,
                    Augmentations = [Augmentation.Shift(2), Augmentation.Flip, Augmentation.Noise(0.1)],
                    ValidationSplit = 0.2, Metrics = [Metric.Accuracy, Metric.TopAccuracy(2), Metric.MeanAbsoluteError, Metric.RSquared], Monitor = Metric.Accuracy,
                    EarlyStopping = new() { Patience = 3, MinimumChange = 0.01, RestoreBest = false },
                    Checkpoints = new("iris.safetensors") { EveryEpochs = 2, EverySteps = 10, Resume = false, Written = () => { } },
                    Progress = new ConsoleProgress(), ProgressInterval = TimeSpan.FromSeconds(1), TimeProvider = TimeProvider.System,
                    AfterStep = run => { if (run.StepLoss > 9 && run.Steps > run.Epoch) run.Stop($"η {run.LearningRate}"); },
                    AfterEpoch = run => { if (run.LastEpoch?.ValidationLoss < 0.01) run.Stop("enough"); },
                };
                foreach (LearningRate rate in (LearningRate[])[0.1, .. schedules, LearningRate.Constant(0.1), LearningRate.Step(0.1, 3),
                    LearningRate.Exponential(0.1, 0.9), LearningRate.OneCycle(0.1), LearningRate.Plateau(0.1)])
                    options = options with { LearningRate = rate };
                TrainingResult result = Trainer.Fit(network, data, options, test, cancellation);
                options.Checkpoints?.LoadLast(network);
                options.Checkpoints?.LoadBest(network);
                if (result.Reason is StopReason.Completed or StopReason.EarlyStopped or StopReason.NotFinite or StopReason.CallbackStopped or StopReason.Cancelled
                    && result.Best is { } best)
                    return $"{options.Checkpoints?.Path} {result.Message} {result.Duration} {result.Steps} {result.BestEpoch} "
                        + $"{best.Epoch} {best.Loss} {best.LearningRate} {best.Duration} {best[Metric.Accuracy]}";
                foreach (MetricValue value in result.Epochs[^1].Metrics)
                    Console.WriteLine($"{value.Name} {value.Value}");
                Evaluation evaluation = Trainer.Evaluate(network, test, Metric.Accuracy);
                ConfusionMatrix confusions = Trainer.ConfusionMatrix(network, test);
                confusions.Add(evaluation.Metrics.Count > 0 ? test.Targets : [], test.Targets, confusions.Classes);
                return $"{evaluation.Loss} {evaluation[Metric.Accuracy]} {confusions.Accuracy} {confusions.Precision(0)} "
                    + $"{confusions.Recall(1)} {confusions.F1(2)} {confusions[0, 1]} {confusions.Samples} {confusions.Undecided}";
            }

            static float ByHand(Iris network, DataSet<float> data) =>
                network.Step(data.Inputs, data.Labels, 0.1f) + network.Evaluate(data.Inputs, data.Labels) + network.Backward(data.Inputs, data.Labels);
        }
        """;

    private const string OwnMetricAndSchedule = """
        using System; using NetGen.Training;
        sealed record Largest : Metric
        {
            public override string Name => "largest";
            public override bool HigherIsBetter => false;
            public override int StateCount(int outputSize) => 1;
            public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state) =>
                state[0] = Math.Max(state[0], Accuracy.Measure(outputs, targets, outputSize));
            public override double Value(ReadOnlySpan<double> state) => state[0];
        }
        sealed record Fade : Augmentation
        {
            public override string Name => "fade";
            public override int LeastAxes => 3;
            public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
            {
                foreach (ref T pixel in sample) pixel *= T.CreateTruncating(1 - random.RandomSample() / shape[^1]);
            }
        }
        sealed record Halving : LearningRate
        {
            public override int StateCount => 1;
            public override void Start(Span<double> state) => state[0] = 1;
            public override void EpochEnded(double monitored, bool higherIsBetter, Span<double> state) => state[0] /= 2;
            public override double At(TrainingPosition position, ReadOnlySpan<double> state) =>
                state[0] * position.Step / position.TotalSteps + position.Epoch / (double)(position.Epochs * position.StepsPerEpoch);
        }
        sealed class Watch : IProgress<TrainingProgress>
        {
            public void Report(TrainingProgress value)
            {
                if (value.EpochEnded)
                    Console.WriteLine($"{value.Epoch}/{value.Epochs} {value.Loss} {value.LearningRate} {value.Samples}/{value.SamplesPerEpoch} "
                        + $"{value.SamplesPerSecond} {value.Steps} {value.Elapsed} {value.Remaining} {value.LastEpoch} {value.Ended}");
                else
                    new ConsoleProgress(Console.Out, isTerminal: false).Report(value);
            }
        }
        """;

    private const string Data = """
        using System; using System.IO; using NetGen.Csv; using NetGen.Data; using NetGen.Weights;
        [Layer(2, 8, Tanh)] [Layer(8, 1)] public partial class Price;
        [Layer(2, 8, Tanh)] [Layer(8, 3, Softmax)] public partial class Kind;
        static class Program
        {
            static void Run(Price price, Kind kind, Stream stream)
            {
                var rows = DataSet.From<float>([[0, 0], [0, 1]], [[0], [1]]);
                var labelled = DataSet.From<float>([[0, 0], [0, 1]], [0, 2]);
                var table = DataSet.From(new float[4, 2], new float[4, 1]);
                var classes = DataSet.From(new float[2, 2], [0, 2]);
                var flat = new DataSet<float>(new float[4], 2, new int[2]);
                var (training, validation) = table.Select([0, 1, 2]).Slice(0, 2).Split(0.5, seed: 1);
                var scale = Normalization<float>.MinMax(training.Inputs, training.InputSize);
                training = scale.ApplyToInputs(validation.Count > 1 ? training : rows);
                var targets = Normalization<float>.Standardize(training.Targets, training.TargetSize);
                training = targets.ApplyToTargets(training);
                float[] answers = [0, 1];
                targets.Apply(answers);
                training = Normalization<float>.Standardize(training.Inputs, size: 1).ApplyToChannels(training);
                targets.Invert(answers);
                Console.WriteLine($"{scale.Size} {scale.Offset[0]} {scale.Scale[0]} {labelled.Labels[0]} {labelled.LabelSize}");
                Trainer.Evaluate(price, training);
                Trainer.Evaluate(kind, classes.Count > flat.Count ? classes : flat);
                TensorFile file = new();
                scale.AddTo(file, "inputs");
                scale = Normalization<float>.From(file, "inputs", Price.InputSize);
                var (data, names) = CsvData.ReadClasses<float>("iris.csv", ["a", "b"], "species");
                Trainer.Evaluate(kind, names.Count == 3 ? data : Idx.ReadImages<float>("images.gz", "labels.gz"));
                Trainer.Evaluate(price, CsvData.Read<float>("houses.csv", ["size", "age"], ["price"]));
                Console.WriteLine(Idx.Read(stream).Length);
            }
        }
        """;

    private const string Files = """
        using System; using System.IO; using NetGen.Weights;
        [Layer(2, 8, Tanh)] [Layer(8, 3, Softmax)] public partial class Kind;
        static class Program
        {
            static void Run(Stream stream, float[] inputs)
            {
                var network = new Kind();
                network.Save("kind.safetensors");
                network.Load("kind.safetensors", allowNarrowing: true);
                network.SaveWithState("kind.safetensors");
                network.LoadWithState("kind.safetensors");
                network.SaveNpz("kind.npz");
                network.LoadNpz("kind.npz");
                network.SaveOnnx("kind.onnx", Layout.ChannelsLast);
                Console.WriteLine(new OnnxAttribute("kind.onnx") { TrainBatchNorm = true });
                network.SaveOnnx(stream, Layout.ChannelsFirst);
                var best = network.Clone();
                network.CopyParametersFrom(best);
                network.CopyFrom(best);
                var file = new TensorFile { Metadata = { ["by"] = "hand" } };
                file.Add(network, NetworkParts.All & ~NetworkParts.TrainingState | NetworkParts.Parameters);
                Console.WriteLine(file.Unreadable.Count);
                file.Tensors["steps"] = StoredTensor.Of<long>([1, 2], 2);
                file.CopyTo(network);
                Safetensors.Write(file, stream);
                Npz.Write(Safetensors.Read("kind.safetensors"), "kind.npz");
                StoredTensor tensor = Npz.Read("kind.npz").Tensors["steps"];
                Npy.Write(tensor.Type == TensorType.I64 ? tensor : Npy.Read("steps.npy"), "steps.npy");
                AtomicFile.Write("sizes.txt", to => to.Write(tensor.Bytes));
                Console.WriteLine($"{tensor.Shape[0]} {tensor.Length} {tensor.Values<long>()[0]}");
                int[] classes = new int[inputs.Length / Kind.InputSize];
                network.PredictClasses(inputs, classes);
                classes[0] = network.PredictClass(inputs.AsSpan(0, 2));
                network.Layer1.Weights.Fill(1);
                network.Layer2.Bias.Clear();
                Console.WriteLine($"{network.Layer1.Inputs} {network.Layer1.Outputs} {Kind.ParameterCount} {network.Parameters.Length} {network.Gradients.Length}");
            }

            static TensorType Narrow(TensorType type) => type switch
            {
                TensorType.Bool or TensorType.U8 or TensorType.I8 or TensorType.I16 or TensorType.U16 or TensorType.I32 or TensorType.U32 or TensorType.U64 => TensorType.F32,
                TensorType.F16 or TensorType.BF16 or TensorType.F64 => TensorType.F32,
                _ => type,
            };
        }
        """;

    private const string Layers = """
        using System;
        [Network(Loss = Loss.Huber, HuberDelta = 2)]
        [Input(4)]
        [Layer(8, nameof(Bends.Bend), Name = "first", ActivationType = typeof(Bends))]
        [Shape(8)]
        [Activate(LeakyReLU, Slope = 0.1, Name = "leak")] [Activate(ELU, Alpha = 2)] [Activate(nameof(Bends.Bend), ActivationType = typeof(Bends))]
        [Repeat(2)] [Skip] [LayerNorm(Epsilon = 1e-6, Trainable = false, Name = "norm")] [Layer(8, Tanh)] [Dropout(0.1, Name = "drop")] [Add(LeakyReLU, Slope = 0.2)] [End]
        [Skip] [RMSNorm(Epsilon = 1e-6, Trainable = false, Name = "rms")] [Add(ELU, Alpha = 2)]
        [Skip] [Layer(8)] [Add(nameof(Bends.Bend), ActivationType = typeof(Bends))]
        [Branch] [Branch] [Layer(3, Sigmoid)] [Concat]
        [Branch] [Layer(2)] [Branch] [Layer(2, Sigmoid)] [Multiply]
        [Head("Kind", LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2 })] [Layer(2, Softmax)]
        [Head("Size", Loss = Loss.Huber, HuberDelta = 3, LossWeight = 0.5)] [Layer(1)]
        [Head("Place", LossFunction = nameof(Bends.Far), LossType = typeof(Bends))] [Layer(2)]
        partial class Tree;
        static class Bends
        {
            [Activation] public static float Bend(float x) => x / (1 + MathF.Abs(x));
            [Loss] public static float Far(float output, float target) => MathF.Abs(output - target);
            static void Use(Tree tree) => tree.Forward(new float[Tree.InputSize], new float[Tree.OutputSize]);
        }
        """;

    private const string Pictures = """
        using System;
        [Input(16, 16, 3)]
        [Conv2D(6, 3, nameof(Bends.Bend), ActivationType = typeof(Bends), Stride = 2, Pad = 1, Initializer = Initializer.Orthogonal, Name = "stem")] [Shape(8, 8, 6)]
        [Skip] [Conv2D(12, 3, LeakyReLU, Slope = 0.1, Groups = 6, Padding = Padding.Same)]
        [Conv2D(6, 1, Bias = false)] [BatchNorm(Epsilon = 1e-3, Momentum = 0.2, Name = "norm")] [Add(ReLU)]
        [MaxPool2D(2, Stride = 2, Pad = 0, Name = "half")] [AveragePool2D(3, 1, Padding = Padding.None)]
        [Upsample2D(2, Name = "larger")] [ConvTranspose2D(4, 3, ELU, Alpha = 0.5, Dilation = 2, Trainable = false, Dropout = 0.1)]
        [Branch] [GlobalAveragePool(Name = "average")] [Branch] [GlobalMaxPool(Name = "largest")] [Concat]
        [Layer(8, 10, Softmax)]
        partial class Faces;
        [Input(3, Steps = 8)] [Conv1D(6, 3, Causal = true)] [LastStep(Name = "last")] [Layer(2)]
        partial class Forecast;
        [Input(3, Steps = 8)]
        [RNN(4, Activation.ReLU, Bias = false, Initializer = Initializer.HeNormal, Trainable = false, Name = "plain")]
        [LSTM(5, Bidirectional = true)] [GRU(6, Name = "last")] [LastStep] [Layer(2)]
        partial class Heard;
        [Input(8, Steps = 6)] [Attention(2, Causal = true, Dropout = 0.1, Bias = false, Trainable = false, Name = "seen")] [Attention(4)] [Layer(2)]
        partial class Read;
        static class Bends
        {
            [Activation] public static float Bend(float x) => x / (1 + MathF.Abs(x));
            static float Read(AttentionParameters<float> layer) => layer.Weights[0] + layer.Bias[0] + layer.OutputWeights[0] + layer.OutputBias[0];
            static void Read(NetworkState<float> state, ParameterDescription parameter, HeadDescription head)
            {
                state.Reset();
                state.Values.Clear();
                System.Console.WriteLine($"{state.Sequences} {parameter.FileStart} {parameter.Added?.Name} {parameter.Added?.Count} {head.Source}");
            }
            static float Read(RecurrentParameters<float> layer) => layer.Weights[0] + layer.RecurrentWeights[0] + layer.Bias[0] + layer.RecurrentBias[0]
                + layer.ReverseWeights[0] + layer.ReverseRecurrentWeights[0] + layer.ReverseBias[0] + layer.ReverseRecurrentBias[0];
            static float Read(BatchNormParameters<float> norm) => norm.Weights[0] + norm.Bias[0] + norm.RunningMean[0] + norm.RunningVariance[0];
        }
        """;

    private const string Signals = """
        [Input(6, Steps = 64)]
        [Conv1D(16, 5, ReLU, Causal = true)] [BatchNorm(Trainable = false)] [MaxPool1D(2)]
        [Conv1D(16, 3, ReLU, Padding = Padding.Same)] [AveragePool1D(2)]
        [Flatten(Name = "flat")]
        [Layer(4, Softmax)]
        partial class Gestures;
        """;

    private const string Imported = """
        using System;
        [Onnx("words.onnx")] partial class Words;
        [Onnx("picture.onnx", Layout = Layout.ChannelsLast)] partial class Picture;
        [Onnx("cell.onnx", Constants = "rate=2", State = "hidden->next")] partial class Cell;
        static class Listening
        {
            static void Use(Words words, Cell cell)
            {
                int[] ids = [1, 2], mask = [1, 0], best = new int[1];
                float[] scale = [2], scores = new float[2];
                words.Forward(ids: ids, mask: mask, scale: scale, scores: scores, best: best);
                words.Forward([1, 2, 1, 0, 2], new float[3]);
                float loss = words.Step(ids, mask, scale, scores, [1], 0.1f) + words.Backward(ids, mask, scale, scores, [1]);
                Console.WriteLine(words.Evaluate(ids, mask, scale, scores, [1], out float first, out float second) + first + second + loss);
                Cell.State state = new(sequences: 2), other = new(2);
                cell.Forward(state, new float[6], new float[6]);
                other.CopyFrom(state);
                state.Reset();
                cell.Forward(new float[3], new float[3]);
                Console.WriteLine(state.Values.Length + state.Sequences + Cell.InputSize);
            }
        }
        """;

    private const string Indices = """
        using System; using NetGen.Data; using NetGen.Training;
        [Input(Steps = 8)] [Embedding(20, 4, Positions = true, Trainable = false, Name = "tokens")] [Layer(20, Softmax)]
        partial class Letters;
        [Network(Optimizer = Optimizer.Adam)]
        [EmbeddingBag(50, 6, LeakyReLU, Bias = true, SparseUpdates = true, Slope = 0.1, Trainable = true, Name = "features")] [Layer(3, Softmax)]
        partial class Topics;
        [EmbeddingBag(50, 6, nameof(Bends.Bend), ActivationType = typeof(Bends))] [Layer(1)] partial class Bent;
        [EmbeddingBag(50, 6, ELU, Alpha = 2)] [Layer(1)] partial class Scores;
        static class Bends
        {
            [Activation] public static float Bend(float x) => x / (1 + MathF.Abs(x));
            static void Use(Letters letters, Topics topics)
            {
                int[] tokens = new int[80];
                IndexDataSet<float> windows = IndexDataSet.Windows<float>(tokens, 8, 4), next = IndexDataSet.WindowsBeforeNext<float>(tokens, 8, 2);
                IndexDataSet<float> padded = IndexDataSet.Padded<float>([[1, 2], [3, 4, 5]], 8, 0), labelled = IndexDataSet.Padded<float>([[1]], [[2]], 8, 0);
                (IndexDataSet<float> first, IndexDataSet<float> second) = new IndexDataSet<float>(tokens, 8, new float[1600], 160).Split(0.5, 1);
                Console.WriteLine(IndexDataSet.From<float>([[1]], [0]).Count + IndexDataSet.From<float>([[1]], [[0.5f]]).Count);
                Console.WriteLine(first.Slice(0, 1).Count + second.Select([0]).InputSize + padded.TargetSize + labelled.LabelSize + next.InputsOf(0)[0]);
                Console.WriteLine(first.TargetsOf(0)[0] + windows.LabelsOf(0)[0] + new IndexDataSet<float>(tokens, 8, tokens).Count);
                Trainer.Fit(letters, windows, new TrainingOptions { Epochs = 1, LearningRate = 0.1 });
                BagDataSet<float> lists = BagDataSet.From<float>([[1, 2], []], [0, 2]), values = BagDataSet.From([[1]], [[0.5f, 0.5f, 0]]);
                (BagDataSet<float> some, BagDataSet<float> others) = new BagDataSet<float>(tokens, new int[2], new float[6], 3).Split(0.5, 1);
                Console.WriteLine(some.Slice(0, 1).Count + others.Select([0]).ListOf(0).Length + values.Lists.Count);
                Console.WriteLine(new BagDataSet<float>(tokens, new int[2], new int[2]).Lists[0].Length);
                Console.WriteLine(Trainer.Evaluate(topics, lists).Loss + Trainer.ConfusionMatrix(topics, lists).Accuracy);
                Topics.Accumulator sum = new(topics), copy = new(topics);
                sum.Add(3);
                sum.Remove(3);
                copy.CopyFrom(sum);
                copy.Reset();
                topics.Forward(copy, new float[3]);
                EmbeddingParameters<float> table = letters.Tokens;
                Console.WriteLine(table.Weights[0] + table.Positions[0] + table.Size + topics.Features.Bias[0]);
                IndexLists all = new(tokens, new int[2]);
                Console.WriteLine(topics.PredictClass(all.Slice(0, 1)) + all.Indices.Length + all.Offsets.Length);
                Of<Letters>(letters, tokens);
                Bags<Topics>(topics, all);
            }
            static void Of<TNetwork>(IIndexNetwork<TNetwork, float> network, int[] tokens) where TNetwork : IIndexNetwork<TNetwork, float>
            {
                network.Forward(tokens, new float[1600]);
                float loss = network.Evaluate(tokens, new float[1600]) + network.EvaluateHeads(tokens, new float[1600], []);
                Console.WriteLine(loss + network.Backward(tokens, new float[1600]) + network.Step(tokens, new float[1600], 0.1f));
                network.BackwardFrom(tokens, new float[1600], accumulate: true);
                network.PredictClasses(tokens, new int[80]);
            }
            static void Bags<TNetwork>(IBagNetwork<TNetwork, float> network, IndexLists lists) where TNetwork : IBagNetwork<TNetwork, float>
            {
                network.Forward(lists.Indices, lists.Offsets, new float[6]);
                float loss = network.Evaluate(lists.Indices, lists.Offsets, new float[6]) + network.Backward(lists.Indices, lists.Offsets, new float[6]);
                network.BackwardFrom(lists.Indices, lists.Offsets, new float[6]);
                loss += network.EvaluateHeads(lists.Indices, lists.Offsets, new float[6], []);
                Console.WriteLine(loss + network.Step(lists.Indices, lists.Offsets, new float[6], 0.1f));
                network.PredictClasses(lists, new int[2]);
            }
        }
        """;

    private const string AnyNetwork = """
        using System; using System.Numerics;
        static class Any
        {
            static string Use<TNetwork, T>(TNetwork network, T[] inputs, T[] targets) where TNetwork : INetwork<TNetwork, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
            {
                network.Forward(inputs, new T[inputs.Length / TNetwork.InputSize * TNetwork.OutputSize]);
                T loss = network.Evaluate(inputs, targets) + network.Backward(inputs, targets) + network.Step(inputs, targets, T.One);
                network.BackwardFrom(inputs, targets);
                network.Update(T.Zero);
                network.ResetOptimizer();
                network.DropoutSeed++;
                NetworkDescription description = TNetwork.Description;
                foreach (LayerDescription layer in description.Layers)
                {
                    Console.WriteLine($"{layer.InputShape.Count} {layer.OutputShape.Count} {layer.MultiplyAdds}");
                    foreach (ParameterDescription parameter in layer.Parameters)
                        Console.WriteLine($"{parameter.Name} {parameter.Axes.Count} {parameter.FileOrder.Count} {parameter.FileShape.Count} {parameter.Parts.Count}");
                    Console.WriteLine($"{layer.Inputs} {layer.Outputs} {layer.HasBias} {layer.Activation} {layer.Dropout} {layer.Kind} {layer.Name}");
                    foreach (WindowDescription window in layer.Windows)
                        Console.WriteLine($"{window.Size} {window.Stride} {window.Dilation} {window.Before} {window.After}");
                    Console.WriteLine($"{layer.Formula} {layer.Groups} {layer.Epsilon} {layer.Momentum} {layer.AttentionHeads} {layer.IsCausal}");
                }
                Console.WriteLine(network.OptimizerScalars.Length + network.Parameters.Length + network.Gradients.Length + TNetwork.ParameterCount);
                for (int i = 0; i < TNetwork.OptimizerStateCount; i++)
                    network.OptimizerState(i).Clear();
                RandomState random = new(1);
                random.Shuffle(inputs.AsSpan());
                Console.WriteLine($"{random.RandomSample()} {random.StandardNormal()} {random.NextUInt32()} {random.RandomInteger(5)} {random.Permutation(3)[0]}");
                foreach (StepDescription step in description.Steps)
                    Console.WriteLine($"{step.Layer} {step.Sources.Count} {step.Join} {step.Activation} {step.Formula} {step.OutputShape.Count}");
                foreach (HeadDescription head in description.Heads)
                    Console.WriteLine($"{head.Name} {head.Outputs} {head.OutputShape.Count} {head.Loss} {head.LossWeight} {NetGen.Training.Metric.Accuracy.OfHead(head.Name)}");
                loss += network.EvaluateHeads(inputs, targets, new T[description.Heads.Count]);
                Console.WriteLine($"{TNetwork.InputShape.Length} {TNetwork.OutputShape.Length} {description.IsChain} {new NetGen.Weights.TensorFile()["0.weight"]}");
                return $"{loss} {description.Name} {description.Loss} {description.Optimizer} {description.Reduction}";
            }
        }
        """;
}
