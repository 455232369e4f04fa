/** Starts .NET in a worker, and tells the page how much of it has come. */

interface Runtime {
    getConfig(): { resources: { lazyAssembly: { virtualPath: string }[] } };
    getAssemblyExports(name: string): Promise<any>;
    INTERNAL: { loadLazyAssembly(name: string): Promise<boolean> };
}

interface Builder {
    withModuleConfig(config: object): Builder;
    create(): Promise<Runtime>;
}

const framework = new URL(/* @vite-ignore */ "../_framework/", import.meta.url);

export interface Engine {
    exports: any;
    /** Loads the assemblies that the runtime did without so far, those whose names are chosen. */
    load(chosen: (name: string) => boolean): Promise<void>;
}

export async function startEngine(): Promise<Engine> {
    const { dotnet } = (await import(/* @vite-ignore */ new URL("dotnet.js", framework).href)) as { dotnet: Builder };
    const runtime = await dotnet
        .withModuleConfig({ onDownloadResourceProgress: (loaded: number, total: number) => report("runtime", loaded, total) })
        .create();
    const assembly = await runtime.getAssemblyExports("NetGen.Playground.Engine.dll");
    const rest = new Set(runtime.getConfig().resources.lazyAssembly.map((file) => file.virtualPath));
    return {
        exports: assembly.NetGen.Playground.Engine,
        async load(chosen) {
            const names = [...rest].filter(chosen);
            let loaded = 0;
            await Promise.all(names.map(async (name) => {
                rest.delete(name);
                await runtime.INTERNAL.loadLazyAssembly(name);
                report("compiler", ++loaded, names.length);
            }));
        },
    };
}

function report(part: string, loaded: number, total: number) {
    postMessage({ loading: { part, loaded, total } });
}

type Methods = Record<string, (...args: any[]) => unknown>;

/** Answers the page's calls in their order, each with what its method returns or throws. Those that come while .NET is loaded wait for it. */
export function serve(prepare: () => Promise<Methods>) {
    const methods = prepare();
    let last: Promise<unknown> = methods.then(() => postMessage({ ready: true }));
    last.catch(end);
    addEventListener("message", ({ data }) => {
        last = last.then(async () => {
            try {
                postMessage({ id: data.id, result: await (await methods)[data.method]!(...data.args) });
            } catch (error) {
                if (isException(error)) postMessage({ id: data.id, error: firstLine(error) });
                else end(error);
            }
        });
    });
}

/** Says that this worker is of no more use, and why. */
export function end(error: unknown) {
    postMessage({ ended: `.NET has stopped${typeof error === "object" ? ` (${firstLine(error)})` : ""}` });
}

/**
 * Whether an error is an exception of .NET's, which leaves .NET as it was. All else that comes out of it has ended it: the status of an exit, an overflow of the stack, a
 * trap, or nothing at all.
 */
const isException = (error: unknown): error is Error => error instanceof Error && "isDisposed" in error;

const firstLine = (error: unknown) => String((error as Error | null)?.message ?? error).split("\n")[0]!;
