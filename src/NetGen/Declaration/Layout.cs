namespace NetGen;

/// <summary>In what order the numbers of a sample with several axes lie.</summary>
public enum Layout
{
    /// <summary>Height, width, channels: for each place of a picture its channels side by side, for each step of a sequence its values. So NetGen has samples.</summary>
    ChannelsLast,

    /// <summary>Channels, height, width: for each channel the whole picture. So PyTorch has pictures.</summary>
    ChannelsFirst,
}
