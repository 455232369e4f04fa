using Samples.DigitReader;

var network = new TrainedLeNet();
float[] probabilities = new float[TrainedLeNet.OutputSize];
foreach (string drawing in Drawings.All)
{
    network.Forward(Drawings.Inputs(drawing), probabilities);
    int answer = Array.IndexOf(probabilities, probabilities.Max());
    Console.WriteLine($"{drawing}\nThat is a {answer}, with a probability of {probabilities[answer]:P1}.\n");
}
