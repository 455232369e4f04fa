Module Program
    Sub Main()
        Dim network = New Library.Xor(1)
        Dim inputs As Single() = {0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1}
        Dim targets As Single() = {0, 1, 1, 0}
        Dim loss = 1.0F
        For i = 1 To 1000
            loss = network.Step(inputs, targets, 4)
        Next
        Console.WriteLine(If(loss < 0.1F, "learned", "did not learn"))
    End Sub
End Module
