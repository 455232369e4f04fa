/** What the README says of times: node tests/measure.mjs, on a machine that does nothing else. */
import { site, steps, type, until, verdict } from "./browser.mjs";
import * as texts from "./texts.mjs";

const served = await site();
const marked = (page, name) => page.evaluate((mark) => performance.getEntriesByName(mark).at(-1)?.startTime, name);
const show = (what, milliseconds) => console.log(`${what}: ${Math.round(milliseconds)} ms`);

const page = await served.visit();
for (const visit of ["first visit", "warm cache"]) {
    await verdict(page, "No problems");
    show(`${visit}, page shown`, await marked(page, "shown"));
    show(`${visit}, verdict`, await marked(page, "verdict"));
    if (visit === "first visit") {
        await page.evaluate(() => navigator.serviceWorker.ready);
        await page.reload();
    }
}

// Once the code is warm: a mistake, and its mending, in turn.
const keystrokes = [];
for (let i = 0; i < 10; i++) {
    const text = i % 2 === 0 ? texts.wrong : texts.wrong.replace("Layer(12", "Layer(16");
    await type(page, text);
    await verdict(page, i % 2 === 0 ? "1 error" : "No problems");
    keystrokes.push(await page.evaluate(() => performance.getEntriesByName("verdict").at(-1).detail));
}
const half = (offset) => keystrokes.filter((_, i) => i % 2 === offset).sort((a, b) => a - b)[2];
show("keystroke that makes a mistake, verdict", half(0));
show("keystroke that mends it, verdict", half(1));

await page.locator("#example").selectOption("Spirals");
await page.waitForTimeout(1500);
await verdict(page, "No problems");
const began = Date.now();
await page.locator("#run").click();
await until("it learns", async () => await steps(page) > 0);
show("Run, first step", Date.now() - began);
await page.waitForTimeout(5000);
console.log(`Spirals: ${await page.locator("#numbers > div", { hasText: "Steps a second" }).locator("dd").innerText()} steps a second`);
await served.close();
process.exit();
