namespace NetGen.Tuning.Storage;

/// <summary>Where trials save what others, or they themselves later, go on from. Usable by all workers at once, each with names of its own.</summary>
internal interface IArtifacts
{
    /// <summary>Saves bytes under a name, all or nothing, in place of those that were there.</summary>
    void Save(string name, byte[] content);

    /// <summary>The bytes under a name; null if there are none.</summary>
    byte[]? Load(string name);

    /// <summary>Where a name's bytes are, for messages.</summary>
    string PlaceOf(string name);

    /// <summary>Forgets a name, if it is known.</summary>
    void Delete(string name);
}
