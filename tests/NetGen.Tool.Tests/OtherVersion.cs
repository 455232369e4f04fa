using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace NetGen.Tool.Tests;

/// <summary>Makes assemblies as another version of NetGen has built them: with a network that lacks members of today's, and a reference to that version.</summary>
internal static class OtherVersion
{
    public static void Write(string path, Version version)
    {
        using var stream = new MemoryStream();
        PersistedAssemblyBuilder assembly = new(new AssemblyName("Other"), typeof(object).Assembly);
        TypeBuilder network = assembly.DefineDynamicModule("Other").DefineType("Old", TypeAttributes.Public | TypeAttributes.Class);
        network.SetParent(typeof(object));
        network.AddInterfaceImplementation(typeof(ITrainableNetwork<,>).MakeGenericType(network, typeof(float)));
        network.CreateType();
        assembly.Save(stream);
        File.WriteAllBytes(path, WithReference(stream.ToArray(), version));
    }

    /// <summary>The same assembly, referring to a version of the library: the four numbers at the beginning of the row of its reference.</summary>
    private static byte[] WithReference(byte[] image, Version version)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader metadata = file.GetMetadataReader();
        var library = metadata.AssemblyReferences.Single(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name) == "NetGen");
        int row = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + (MetadataTokens.GetRowNumber(library) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef);
        int[] numbers = [version.Major, version.Minor, version.Build, 0];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(row + i * sizeof(ushort)), (ushort)numbers[i]);
        return image;
    }
}
