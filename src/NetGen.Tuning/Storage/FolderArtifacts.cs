using NetGen.Weights;

namespace NetGen.Tuning.Storage;

/// <summary>Artifacts as the files of a folder.</summary>
internal sealed class FolderArtifacts : IArtifacts
{
    private readonly string _folder;

    public FolderArtifacts(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public void Save(string name, byte[] content) => AtomicFile.Write(PlaceOf(name), stream => stream.Write(content));

    public byte[]? Load(string name) => File.Exists(PlaceOf(name)) ? File.ReadAllBytes(PlaceOf(name)) : null;

    public string PlaceOf(string name) => Path.Combine(_folder, name);

    public void Delete(string name) => File.Delete(PlaceOf(name));
}
