/** What must not bring the page down. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { network, notice, rests, site, steps, type, until, verdict } from "./browser.mjs";
import * as texts from "./texts.mjs";

let served;
before(async () => { served = await site(); });
afterEach(() => served.leave());
after(() => served.close());

const content = (page) => page.locator("#editor .cm-content").innerText();
const run = (page) => page.locator("#run").click();

async function opened(text, says = "No problems") {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, text);
    await until("it is judged", async () => (await page.locator("#verdict").innerText()).includes(says));
    return page;
}

/** The text is still there, and another network learns. */
async function goesOn(page, name) {
    assert.match(await content(page), new RegExp(`class ${name}`));
    await type(page, texts.right);
    await verdict(page, "No problems");
    await page.locator("#step").click();
    await until("it takes a step", async () => (await network(page)).startsWith("Small") && await steps(page) > 0);
    await rests(page);
}

test("every prefix of a text gets a verdict", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    for (let length = 5; length < texts.right.length; length += 17) {
        await type(page, texts.right.slice(0, length));
        await page.waitForFunction(() => document.getElementById("verdict").textContent !== "…");
    }
    await type(page, texts.right);
    await verdict(page, "No problems");
    assert.deepEqual(page.complaints, []);
});

test("an endless constructor is ended, and the text stays", async () => {
    const page = await opened(texts.endlessConstructor);
    await run(page);
    await notice(page, "The trainer was ended");
    await goesOn(page, "Endless");
});

for (const [name, text] of Object.entries(texts.fatal)) {
    test(`${name} ends .NET, which is started anew`, async () => {
        const page = await opened(text);
        await run(page);
        await notice(page, "The trainer was ended");
        await goesOn(page, "Fatal");
    });
}

test("a text that ends the compiler is kept, is not tried again by itself, and the next one is judged", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, texts.tooDeep);
    await notice(page, "The compiler was ended");
    await verdict(page, "Not checked");
    await page.waitForTimeout(600);

    await page.reload();
    await notice(page, "The compiler was ended");
    await page.locator("#notice-close").click();
    await page.waitForTimeout(3000);
    assert.ok(await page.locator("#notice").isHidden());
    await goesOn(page, "Deep");
});

test("a loop in an activation is refused where it stands", async () => {
    const page = await opened(texts.endlessActivation, "error");
    assert.match(await page.locator("#problems").innerText(), /NETGEN\d+/);
    await goesOn(page, "Spinning");
});

test("a million parameters learn", async () => {
    const page = await opened(texts.million);
    await run(page);
    await until("it takes a step", async () => await steps(page) > 0);
    await goesOn(page, "Million");
});

test("a network beyond the memory gets a word, and the text stays", async () => {
    const page = await opened(texts.beyondMemory);
    await run(page);
    await page.locator("#notice:not([hidden])").waitFor();
    assert.match(await page.locator("#notice-text").innerText(), /memory|ended/i);
    await goesOn(page, "Giant");
});

test("memory without end gets a word, and the text stays", async () => {
    const page = await opened(texts.hungryConstructor);
    await run(page);
    await page.locator("#notice:not([hidden])").waitFor();
    assert.match(await page.locator("#notice-text").innerText(), /memory|ended/i);
    await goesOn(page, "Hungry");
});
