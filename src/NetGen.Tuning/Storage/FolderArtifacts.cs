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

    public void Save(string name, byte[] content)
    {
        var whole = PathOf(name);
        var part = whole + ".part";
        File.WriteAllBytes(part, content);
        File.Move(part, whole, overwrite: true);
    }

    public byte[]? Load(string name) => File.Exists(PathOf(name)) ? File.ReadAllBytes(PathOf(name)) : null;

    public void Delete(string name) => File.Delete(PathOf(name));

    private string PathOf(string name) => Path.Combine(_folder, name);
}
