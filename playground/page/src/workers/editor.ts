import { serve, startEngine } from "./runtime";

/** What code fixes need besides the compiler: it comes behind the first verdict. */
const isOfFixes = (name: string) => /Workspaces|CodeFixes|Humanizer|Composition|Expressions/.test(name);

serve(async () => {
    const engine = await startEngine();
    await engine.load((name) => !isOfFixes(name));
    const editor = engine.exports.EditorExports;
    let fixes: Promise<void> | undefined;
    const prepare = () => (fixes ??= engine.load(isOfFixes));
    return {
        open: async (text: string) => JSON.parse(await editor.Open(text)),
        prepare,
        fixes: async (position: number) => {
            await prepare();
            return JSON.parse(await editor.Fixes(position));
        },
        complete: (text: string, position: number) => JSON.parse(editor.Complete(text, position)),
        hover: (position: number) => JSON.parse(editor.Hover(position)),
        build: () => JSON.parse(editor.Build()),
    };
});
