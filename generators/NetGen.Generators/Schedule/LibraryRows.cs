namespace NetGen.Generators.Schedule;

/// <summary>Which functions of rows the library has as methods. A test writes the list with the methods.</summary>
internal static partial class LibraryRows
{
    /// <summary>The method that computes what a kernel does; null where the library has none.</summary>
    public static RowMethod? Find(RowKernel kernel)
    {
        var form = RowForm.Of(kernel);
        return s_names.TryGetValue(form.Key(), out string? name) ? new RowMethod(name, form.Constants) : null;
    }
}
