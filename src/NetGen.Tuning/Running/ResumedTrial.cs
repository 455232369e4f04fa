namespace NetGen.Tuning.Running;

/// <summary>How far an interrupted trial had come.</summary>
/// <param name="Epoch">The last epoch of its checkpoint.</param>
/// <param name="Weights">The parameters after the best report until then, as a file.</param>
internal sealed record ResumedTrial(int Epoch, byte[]? Weights);
