/** What the pane of learning shows follows the editor, in one way. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { choose, network, notice, rests, site, steps, type, until, verdict } from "./browser.mjs";
import * as texts from "./texts.mjs";

let served;
before(async () => { served = await site(); });
afterEach(() => served.leave());
after(() => served.close());

const run = (page) => page.locator("#run").click();
const stale = (page) => page.locator("#stale");

async function running(options, link) {
    const page = await served.visit(options, link);
    await verdict(page, "No problems");
    await run(page);
    await until("it learns", async () => await steps(page) > 0);
    return page;
}

for (const [name, text] of [["the spirals", undefined], ["a million parameters", texts.million]]) {
    test(`after an edit while ${name} learn, Step takes the new network and leaves it at rest`, async () => {
        const page = await running();
        if (text) {
            await type(page, text);
            await until("the large network learns", async () => (await network(page)).startsWith("Million") && await steps(page) > 0);
        }
        await type(page, texts.right);
        await verdict(page, "No problems");
        await page.locator("#step").click();
        await until("it takes a step", async () => (await network(page)).startsWith("Small") && await steps(page) > 0);
        await rests(page);
        assert.match(await network(page), /^Small/);
    });
}

test("a run that the editor changes starts anew with the new network", async () => {
    const page = await running();
    await type(page, texts.right);
    await until("the new network learns", async () => (await network(page)).startsWith("Small") && await steps(page) > 0);
    assert.equal(await page.locator("#run").innerText(), "Pause");
});

test("an error while it learns lets it go on, and says what is shown", async () => {
    const page = await running();
    await type(page, texts.wrong);
    await verdict(page, "1 error");
    await stale(page).filter({ hasText: "the last network that did" }).waitFor();
    assert.equal(await page.locator("#run").innerText(), "Pause");
    await run(page);
    await type(page, texts.right);
    await verdict(page, "No problems");
    await stale(page).filter({ hasText: "before your change" }).waitFor();
    await page.locator("#step").click();
    await stale(page).waitFor({ state: "hidden" });
});

test("an example that is wrong leaves nothing of the last one", async () => {
    const page = await running();
    await choose(page, "Wrong shapes");
    await verdict(page, "1 error");
    await rests(page);
    assert.deepEqual([await steps(page), await network(page), await page.locator("#weights figure").count()], [0, "", 0]);
});

test("the time of compiling is shown once there is one", async () => {
    const page = await running();
    assert.match(await page.locator("#times").innerText(), /generating \d+ ms.*compiling \d+ ms/);
});

test("where the system asks for less motion, pictures change twice a second at most", async () => {
    const page = await running({ reducedMotion: "reduce" });
    const [drawings, seconds] = await page.evaluate(() => new Promise((done) => {
        const { clearRect } = CanvasRenderingContext2D.prototype, began = performance.now();
        let count = 0;
        CanvasRenderingContext2D.prototype.clearRect = function (...rectangle) {
            if (this.canvas.id === "surface") count++;
            return clearRect.apply(this, rectangle);
        };
        setTimeout(() => done([count, (performance.now() - began) / 1000]), 4000);
    }));
    assert.ok(drawings > 0 && drawings <= 2 * seconds + 1, `${drawings} in ${seconds} seconds`);
});

test("data are drawn before anything has learned them, and sharply", async () => {
    const page = await served.visit({ deviceScaleFactor: 2 });
    await until("points are drawn", () => page.locator("#surface").evaluate((canvas) =>
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0)));
    await choose(page, "Recurrent");
    await page.locator("#surface-figure").waitFor({ state: "hidden" });
    await until("the curves are as fine as the screen", () => page.locator("#losses").evaluate((canvas) => Math.abs(canvas.width - 2 * canvas.clientWidth) <= 2));
});

test("of two networks the page says which is trained", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, `${texts.right}\n[Layer(2, 1, Sigmoid)]\npublic partial class Other;\n`);
    await verdict(page, "No problems");
    await page.locator("#step").click();
    await until("it is said", async () => /^Small.*Other is not trained/.test(await network(page)));
});

test("a text without a network is not said to be right", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, "public class Nothing;");
    await verdict(page, "No network here");
});

test("a link with data that do not exist says so", async () => {
    const state = { text: texts.right, settings: { data: "moons", samples: 300, noise: 0, seed: 1, batch: 32, learningRate: 0.1 } };
    const page = await served.visit({}, `#${deflateRawSync(JSON.stringify(state)).toString("base64url")}`);
    await notice(page, "no data called moons");
    await verdict(page, "No problems");
    assert.equal(await page.locator("[name=data]").inputValue(), "circles");
});

test("a digit that is drawn before any is learned gets a hint", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await choose(page, "Digits");
    const box = await page.locator("#pad").boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 3 });
    await page.mouse.up();
    await page.locator("#pad-answer", { hasText: "Run" }).waitFor();
});
