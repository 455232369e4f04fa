using System.Reflection;
using Xunit.Sdk;

namespace NetGen.Tests;

/// <summary>Runs xunit's tests one after another: its own runners need threads and files, which a browser does not have.</summary>
internal static class TestRun
{
    /// <summary>Prints each test that fails, and how many passed and failed; returns whether none failed.</summary>
    public static bool Of(params Type[] classes)
    {
        int passed = 0, failed = 0;
        foreach (Type type in classes)
        {
            foreach (MethodInfo test in type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))))
            {
                foreach (object?[] arguments in Rows(test))
                {
                    if (Passes(test, arguments))
                        passed++;
                    else
                        failed++;
                }
            }
        }
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0;
    }

    /// <summary>The arguments of each row of a theory; a fact has one row without any.</summary>
    private static IEnumerable<object?[]> Rows(MethodInfo test) =>
        test.IsDefined(typeof(TheoryAttribute)) ? test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test)) : [[]];

    private static bool Passes(MethodInfo test, object?[] arguments)
    {
        try
        {
            test.Invoke(Activator.CreateInstance(test.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return true;
        }
        catch (Exception exception)
        {
            Console.WriteLine($"{test.DeclaringType!.Name}.{test.Name}({string.Join(", ", arguments)}): {exception}");
            return false;
        }
    }
}
