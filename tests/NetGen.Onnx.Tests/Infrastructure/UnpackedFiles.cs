namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>All folders of files, unpacked for the tests of a class.</summary>
public sealed class UnpackedFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-onnx-");

    public UnpackedFiles()
    {
        foreach (var folder in (string[])["real", "exported", "semantics", "operators", "bad"])
        {
            Directory.CreateDirectory(Folder(folder));
            foreach (var (name, content) in OnnxFiles.Contents(folder)) File.WriteAllBytes(Path.Combine(Folder(folder), name), content);
        }
    }

    public string Folder(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
