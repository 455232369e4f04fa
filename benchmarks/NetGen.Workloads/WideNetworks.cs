namespace NetGen.Workloads;

// A step of a single layer is a forward pass and a weight gradient and nothing else; two layers have an input gradient as well.

[Layer(512, 512)]
internal partial class Layer512;

[Layer(1024, 1024)]
internal partial class Layer1024;

[Layer(2048, 2048)]
internal partial class Layer2048;

[Layer(4096, 4096)]
internal partial class Layer4096;

[Layer(512, 512, ReLU)]
[Layer(512, 512)]
internal partial class Wide512;

[Layer(1024, 1024, ReLU)]
[Layer(1024, 1024)]
internal partial class Wide1024;

[Layer(2048, 2048, ReLU)]
[Layer(2048, 2048)]
internal partial class Wide2048;

[Layer(4096, 4096, ReLU)]
[Layer(4096, 4096)]
internal partial class Wide4096;
