namespace NetGen.Orleans.Grains;

/// <summary>What became of a slice.</summary>
internal enum SliceReply
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>Another worker has the trial by now.</summary>
    Refused,

    /// <summary>The slices before were forgotten, since their grain moved: send all of them again.</summary>
    StartAgain,
}
