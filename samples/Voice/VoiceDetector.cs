namespace Samples.Voice;

/// <summary>Whether somebody speaks in a chunk of sound: the network of snakers4/silero-vad, © 2020-present Silero Team, under the MIT licence.</summary>
[Onnx("silero_vad_16k.onnx", State = "state->stateN")]
internal sealed partial class VoiceDetector;
