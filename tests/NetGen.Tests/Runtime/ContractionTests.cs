namespace NetGen.Tests.Runtime;

/// <summary>The library's contractions with every width of vector; <see cref="Networks.HardwareTests"/> has them on hardware with fewer registers.</summary>
public class ContractionTests
{
    [Fact]
    public void Contractions_of_floats_compute_what_plain_loops_do() => ContractionCheck<float>.Run();

    [Fact]
    public void Contractions_of_doubles_compute_what_plain_loops_do() => ContractionCheck<double>.Run();
}
