open System
open Library

let network = Xor(1)
let inputs = [| 0f; 0f; 1f; 0f; 1f; 1f; 1f; 0f; 1f; 1f; 1f; 1f |]
let targets = [| 0f; 1f; 1f; 0f |]
let mutable loss = 1f
for _ in 1 .. 1000 do
    loss <- network.Step(ReadOnlySpan inputs, ReadOnlySpan targets, 4f)
printfn "%s" (if loss < 0.1f then "learned" else "did not learn")
