using NetGen.Weights;

namespace NetGen.Tuning.Storage;

/// <summary>Artifacts that are files of tensors.</summary>
internal static class ArtifactReading
{
    /// <summary>The tensors under a name; null if there are none.</summary>
    /// <exception cref="InvalidDataException">The file is damaged: the message names it.</exception>
    public static TensorFile? Read(this IArtifacts artifacts, string name)
    {
        if (artifacts.Load(name) is not { } content) return null;
        try
        {
            return Safetensors.Read(new MemoryStream(content));
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{artifacts.PlaceOf(name)} is damaged: {exception.Message}", exception);
        }
    }
}
