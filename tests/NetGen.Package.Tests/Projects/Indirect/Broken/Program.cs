using NetGen;

new Broken(seed: 1).Update(0.1f);

[Layer(2, 3)]
[Layer(4, 1)]
public partial class Broken;
