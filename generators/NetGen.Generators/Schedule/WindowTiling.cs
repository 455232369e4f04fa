namespace NetGen.Generators.Schedule;

/// <summary>What the vectors and tiles of a contraction through windows have.</summary>
internal enum WindowTiling
{
    /// <summary>Tiles of places, with channels in the lanes.</summary>
    Places,

    /// <summary>The same, of weights that are copied panel by panel (<see cref="Schedule.WeightPanels"/>).</summary>
    WeightPanels,

    /// <summary>The channels of several places in a vector (<see cref="NarrowPlaces"/>).</summary>
    PlacesTogether,

    /// <summary>Places in the lanes (<see cref="Schedule.PlacesInLanes"/>).</summary>
    PlacesInLanes,

    /// <summary>The windows of a pool, of whose places one alone has a gradient (<see cref="PooledGradients"/>).</summary>
    PooledWindows,

    /// <summary>Channels in the lanes, each with weights of its own.</summary>
    Channels,
}
