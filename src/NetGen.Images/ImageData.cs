using System.Numerics;
using NetGen.Data;

namespace NetGen.Images;

/// <summary>Reads images (PNG, JPEG) into what networks take: row by row, channels last, each number from 0 for black to 1 for white.</summary>
/// <remarks>
/// A shape is height, width and channels, such as a network's <c>InputShape</c>: 1 channel is gray, 0.299·red + 0.587·green + 0.114·blue, and 3 are red, green and blue. What is
/// transparent is black. Numbers are the file's own: no color profile is applied, and no orientation that a camera has noted down.
/// </remarks>
public static class ImageData
{
    /// <summary>Reads a folder that has one folder for each class, whose PNG and JPEG files are its samples, in the ordinal order of their names.</summary>
    /// <param name="folder">The folder. Other files, and folders whose names begin with a dot, are passed over.</param>
    /// <param name="shape">Height, width, and 1 or 3 channels.</param>
    /// <param name="resize">Whether images of another size are brought to this one, stretched where they have to be; without, they are refused.</param>
    /// <param name="classes">
    /// The classes' names in the order of the network's outputs, such as the training data gave them. Without, they are the names of the folders in ordinal order.
    /// </param>
    /// <typeparam name="T">The type of number, the network's.</typeparam>
    /// <returns>The samples, class by class, and the names of the classes by their numbers.</returns>
    /// <exception cref="ArgumentException">The shape is none of an image.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">
    /// There are no classes, a class is none of <paramref name="classes"/> or has no images, or an image is damaged, of another size, or of more than 134,217,728 pixels, which
    /// would take too much memory; the message says which.
    /// </exception>
    public static (DataSet<T> Data, IReadOnlyList<string> Classes) ReadClasses<T>(
        string folder, ReadOnlySpan<int> shape, bool resize = false, IReadOnlyList<string>? classes = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var image = ImageShape.Of(shape);
        var images = new ImageFolder(folder, classes);
        var inputs = new T[image.LengthOf(images.Files.Count, nameof(shape))];
        for (var i = 0; i < images.Files.Count; i++)
            ImageFile.Read(images.Files[i].Path, image, resize, inputs.AsSpan(i * image.Size, image.Size));
        return (new DataSet<T>(inputs, image.Size, images.Files.Select(file => file.Label).ToArray()), images.Classes);
    }

    /// <summary>Reads one image.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">Height, width, and 1 or 3 channels.</param>
    /// <param name="resize">Whether an image of another size is brought to this one, stretched where it has to be; without, it is refused.</param>
    /// <typeparam name="T">The type of number, the network's.</typeparam>
    /// <exception cref="ArgumentException">The shape is none of an image.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is damaged, no image, of another size, or of more than 134,217,728 pixels.</exception>
    public static T[] Read<T>(string path, ReadOnlySpan<int> shape, bool resize = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var image = ImageShape.Of(shape);
        var inputs = new T[image.LengthOf(1, nameof(shape))];
        ImageFile.Read(path, image, resize, inputs.AsSpan());
        return inputs;
    }
}
