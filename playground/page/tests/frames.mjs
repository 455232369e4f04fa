/** Whether the page keeps up with the screen while a network learns, and what its own thread does meanwhile: node tests/frames.mjs */
import { loadavg } from "node:os";
import { choose, site, steps, until, verdict } from "./browser.mjs";

const seconds = 8;
const served = await site();
const page = await served.visit();
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");

/** Seconds that the page's thread has spent so far, by kind. */
async function spent() {
    const { metrics } = await session.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

const frames = () => page.evaluate((milliseconds) => new Promise((done) => {
    const deltas = [], end = performance.now() + milliseconds;
    let last;
    requestAnimationFrame(function next(now) {
        if (last !== undefined) deltas.push(now - last);
        last = now;
        if (performance.now() < end) requestAnimationFrame(next);
        else done(deltas);
    });
}), 1000 * seconds);

async function measure(what, meanwhile = async () => {}) {
    const before = await spent();
    const [deltas] = await Promise.all([frames(), meanwhile()]);
    const after = await spent(), percent = (name) => `${(100 * (after[name] - before[name]) / seconds).toFixed(1)} %`;
    deltas.sort((a, b) => a - b);
    const late = deltas.filter((delta) => delta > 20).length / deltas.length;
    console.log(`${what}: ${(deltas.length / seconds).toFixed(1)} frames a second, median ${deltas[deltas.length >> 1].toFixed(1)} ms, `
        + `${(100 * late).toFixed(1)} % later than 20 ms; the page's thread is busy ${percent("TaskDuration")}, in scripts ${percent("ScriptDuration")}, `
        + `layout and style ${((100 * (after.LayoutDuration + after.RecalcStyleDuration - before.LayoutDuration - before.RecalcStyleDuration)) / seconds).toFixed(1)} %; `
        + `load ${loadavg()[0].toFixed(1)}`);
}

/** A comment at the end, a letter at a time, so that no pause is long enough for a new start. */
async function write() {
    await page.locator("#editor .cm-content").click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("// ");
    for (const end = Date.now() + 1000 * seconds; Date.now() < end;) {
        await page.keyboard.type("a");
        await page.waitForTimeout(150);
    }
}

await verdict(page, "No problems");
await measure("at rest");
await page.locator("#run").click();
await until("it learns", async () => await steps(page) > 0);
await page.waitForTimeout(3000);
await measure("spirals");
await measure("spirals, and typing", write);
await choose(page, "Digits");
await page.waitForTimeout(6000);
await measure("digits");
await served.close();
process.exit();
