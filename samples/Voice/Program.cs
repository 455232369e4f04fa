using System.Diagnostics;
using Samples.Voice;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: Voice [file.wav]");
    return 1;
}

float[] sound;
try
{
    sound = args is [string file] ? WaveFile.Read(file) : Conversation();
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

var detector = new VoiceDetector();
float[] probabilities = Listen(detector, sound);
for (int begin = 0; (begin = Array.FindIndex(probabilities, begin, IsVoice)) >= 0;)
{
    int end = Array.FindIndex(probabilities, begin, probability => !IsVoice(probability));
    end = end < 0 ? probabilities.Length : end;
    Console.WriteLine($"somebody speaks from {Seconds(begin):F2} to {Seconds(end):F2} s");
    begin = end;
}

// Several times, as the JIT optimizes what it has seen to be called often.
double best = Enumerable.Range(0, 10).Min(_ => SecondsOf(() => Listen(detector, sound)));
Console.WriteLine($"{sound.Length / (double)VoiceStream.Rate:F1} seconds of sound, in chunks of {1000.0 * VoiceStream.Chunk / VoiceStream.Rate} ms:"
    + $" {Seconds(probabilities.Length) / best:F0} times faster than real time.");
return 0;

static float[] Listen(VoiceDetector detector, float[] sound)
{
    var stream = new VoiceStream(detector);
    return [.. Enumerable.Range(0, sound.Length / VoiceStream.Chunk).Select(chunk => stream.Next(sound.AsSpan(chunk * VoiceStream.Chunk, VoiceStream.Chunk)))];
}

// A voice that is made up: two sentences in a quiet room.
static float[] Conversation()
{
    var voice = new SpokenVowels(seed: 1);
    voice.Pause(2);
    voice.Speak(syllables: 12);
    voice.Pause(2);
    voice.Speak(syllables: 12);
    voice.Pause(2);
    return voice.Sound;
}

static bool IsVoice(float probability) => probability > 0.5f;

static double Seconds(int chunks) => chunks * VoiceStream.Chunk / (double)VoiceStream.Rate;

static double SecondsOf(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalSeconds;
}
