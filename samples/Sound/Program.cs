using System.Diagnostics;
using Samples.Sound;

const int Rounds = 30, Block = 64;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Sound [folder to write what it sounds like to]");
    return 1;
}

var amplifier = new Amplifier(seed: 1);
Learn(amplifier, new Recordings(count: 16, seconds: 2));

float[] sound = Strings.Play(seconds: 10, seed: 100), wanted = Tube.Amplify(sound);
float[] heard = Stream(amplifier, sound);
Console.WriteLine($"On 10 seconds that it never heard the error is {ErrorToSignal(heard, wanted):P2} of the signal. Without it, the error is {ErrorToSignal(sound, wanted):P0}.");

// Several times, as the JIT optimizes what it has seen to be called often.
double seconds = Enumerable.Range(0, 10).Min(_ => SecondsOf(() => Stream(amplifier, sound)));
Console.WriteLine($"In blocks of {Block} it is {10 / seconds:F0} times faster than real time.");

string folder = args is [string named] ? named : Path.GetTempPath();
foreach (var (file, samples) in new[] { ("before.wav", sound), ("after.wav", heard), ("wanted.wav", wanted) })
    WaveFile.Write(Path.Combine(folder, file), samples);
Console.WriteLine($"Listen to before.wav, after.wav and wanted.wav in {folder}.");
return 0;

// Each piece goes on from the state that the one before has left, so the network learns what the tube remembers for longer than a piece.
static void Learn(Amplifier amplifier, Recordings recordings)
{
    var state = new Amplifier.State(recordings.Count);
    for (int round = 0; round < Rounds; round++)
    {
        float rate = 0.01f * (1 + MathF.Cos(MathF.PI * round / Rounds)), loss = 0;
        state.Reset();
        for (int piece = 0; piece < recordings.Pieces; piece++)
            loss += amplifier.Step(state, recordings.Inputs[piece], recordings.Targets[piece], rate);
        if ((round + 1) % 5 == 0)
            Console.WriteLine($"round {round + 1,2}: the mean squared error is {loss / recordings.Pieces:E1}");
    }
}

// As a sound card asks for it: a few samples at a time, answered from where the state is.
static float[] Stream(Amplifier amplifier, float[] sound)
{
    var state = new Amplifier.State();
    var heard = new float[sound.Length];
    for (int at = 0; at < sound.Length; at += Block)
    {
        int count = Math.Min(Block, sound.Length - at);
        amplifier.Forward(state, sound.AsSpan(at, count), heard.AsSpan(at, count));
    }

    return heard;
}

static double SecondsOf(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalSeconds;
}

static double ErrorToSignal(float[] heard, float[] wanted) =>
    heard.Zip(wanted, (a, b) => Math.Pow(a - b, 2)).Sum() / wanted.Sum(value => Math.Pow(value, 2));
