using NetGen;

[Layer(3, 4, Activation.Sigmoid)]
[Layer(4, 1, Activation.Sigmoid)]
public partial class Xor
{
    public static void Main()
    {
    }
}
