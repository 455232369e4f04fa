using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using NetGen.Tuning.Settings;

namespace NetGen.Tuning;

/// <summary>What a setting of a trial can be: a range of numbers or a choice.</summary>
public abstract record Setting
{
    private protected Setting()
    {
    }

    /// <summary>Numbers of a range, each as likely as the other.</summary>
    /// <param name="least">Where the range begins.</param>
    /// <param name="greatest">Where it ends, above <paramref name="least"/>.</param>
    public static Setting Uniform(double least, double greatest) => new UniformSetting(least, greatest);

    /// <summary>Numbers of a range, each order of magnitude as likely as the other: for learning rates and decays.</summary>
    /// <param name="least">Where the range begins, above 0.</param>
    /// <param name="greatest">Where it ends, above <paramref name="least"/>.</param>
    public static Setting Logarithmic(double least, double greatest) => new LogarithmicSetting(least, greatest);

    /// <summary>Whole numbers of a range, each as likely as the other.</summary>
    /// <param name="least">The least of them.</param>
    /// <param name="greatest">The greatest of them, itself included; not below <paramref name="least"/>.</param>
    [SuppressMessage("Naming", "CA1720", Justification = "It means the mathematical word.")]
    public static Setting Integer(int least, int greatest) => new IntegerSetting(least, greatest);

    /// <summary>Some words, each as likely as the other.</summary>
    /// <param name="values">The words.</param>
    /// <exception cref="ArgumentNullException">A word is null.</exception>
    public static Setting Choice(params IReadOnlyList<string> values) => new ChoiceSetting([.. Values(values).Select(Word)]);

    /// <summary>Some numbers, each as likely as the other.</summary>
    /// <param name="values">The numbers.</param>
    public static Setting Choice(params IReadOnlyList<double> values) => new ChoiceSetting([.. Values(values).Select(SettingValue.Of)]);

    /// <summary>One of some networks, each as likely as the other: shapes are compiled, so a trial chooses among declared classes.</summary>
    /// <param name="networks">The networks.</param>
    public static Setting Network<T>(NetworkSet<T> networks)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(networks);
        return new ChoiceSetting([.. networks.Names.Select(SettingValue.Of)]) { IsNetwork = true };
    }

    /// <summary>What is wrong with it, to follow its name; null for nothing.</summary>
    internal abstract string? Fault { get; }

    /// <summary>A value by chance.</summary>
    internal abstract SettingValue Draw(RandomState random);

    /// <summary>Values for a grid: all of a choice, otherwise some from end to end.</summary>
    internal abstract IReadOnlyList<SettingValue> Grid(int points);

    /// <summary>A value near another one; of a choice the same.</summary>
    internal abstract SettingValue Perturb(SettingValue value, RandomState random);

    private static SettingValue Word(string word) =>
        SettingValue.Of(word ?? throw new ArgumentNullException(nameof(word), "A choice of words has a null among them: use a word for it, such as \"none\"."));

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values;
    }
}
