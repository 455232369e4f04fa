import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { choose, notice, picture, right, site, steps, type, until, verdict, written } from "./browser.mjs";
import * as texts from "./texts.mjs";

let served;
before(async () => { served = await site(); });
afterEach(() => served.leave());
after(() => served.close());

const run = (page) => page.locator("#run").click();
const lint = (page) => page.locator("#editor .cm-lintRange-error");

test("a wrong shape is underlined at its number, a fix by keyboard mends it, and the generated code follows", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, texts.wrong);
    await verdict(page, "1 error");
    assert.equal(await lint(page).innerText(), "12");
    assert.match(await page.locator("#problems").innerText(), /NETGEN101 Layer 2 takes 12 inputs, but layer 1 gives 16/);

    await page.locator("#problems button").click();
    await page.keyboard.press("ControlOrMeta+.");
    const fix = page.getByRole("menuitem", { name: "Change layer 2 to take 16 inputs" });
    await fix.waitFor();
    await picture(page, "fixes");
    await page.keyboard.press("Enter");
    await verdict(page, "No problems");
    assert.match(await page.locator("#editor .cm-content").innerText(), /\[Layer\(16, 1, Sigmoid\)\]/);
    assert.match(await written(page), /Spirals: 2 → 16 → 1/);
    assert.deepEqual(page.complaints, []);
});

test("spirals are learned to 95 %, and the link brings text and settings back", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await page.locator("[name=seed]").fill("3");
    await run(page);
    await until("95 % are right", async () => await right(page) >= 95);
    await picture(page, "playground");
    await run(page);
    const stopped = await steps(page);
    assert.equal(await page.locator("#run").innerText(), "Run");

    await type(page, texts.right);
    await verdict(page, "No problems");
    await until("the address has the text", () => page.url().includes("#"));
    await page.waitForTimeout(600);
    const other = await served.visit({}, new URL(page.url()).hash);
    await verdict(other, "No problems");
    assert.match(await other.locator("#editor .cm-content").innerText(), /class Small;/);
    assert.equal(await other.locator("[name=seed]").inputValue(), "3");
    assert.ok(stopped > 0);
    assert.deepEqual([...page.complaints, ...other.complaints], []);
});

test("each example compiles and learns", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    for (const name of await page.locator("#example option:not([value=''])").allInnerTexts()) {
        await choose(page, name);
        if (name === "Wrong shapes") {
            await verdict(page, "1 error");
            continue;
        }
        await until(`${name} is judged`, async () => await page.locator("#verdict").innerText() === "No problems");
        await page.locator("#step").click();
        await until(`${name} takes a step`, async () => await steps(page) === 1);
    }
    assert.deepEqual(page.complaints, []);
});

test("digits are learned, and one that is drawn is read", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await choose(page, "Digits");
    await until("it is judged", async () => await page.locator("#verdict").innerText() === "No problems");
    await run(page);
    await until("85 % are right", async () => await right(page) >= 85, 120_000);
    await run(page);
    const box = await page.locator("#pad").boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8, { steps: 12 });
    await page.mouse.up();
    await page.locator("#pad-answer", { hasText: /^1 \(/ }).waitFor();
    assert.deepEqual(page.complaints, []);
});

test("names are completed, and hovering says shapes", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await type(page, texts.right.replace("8, Tanh)", "8, )"));
    await page.keyboard.press("ControlOrMeta+Home");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ControlOrMeta+Space");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: /^Identity/ }).and(page.locator("[aria-selected]")).waitFor();
    await page.keyboard.type("ReL");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: /^ReLU/ }).waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await verdict(page, "No problems");
    assert.match(await page.locator("#editor .cm-content").innerText(), /\[Layer\(2, 8, ReLU\)\]/);

    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("[La");
    await page.locator(".cm-tooltip-autocomplete li[aria-selected]", { hasText: /^Layer/ }).waitFor();
    await page.keyboard.press("Escape");

    const layer = await page.locator("#editor .cm-line").nth(2).boundingBox();
    await page.mouse.move(layer.x + 20, layer.y + layer.height / 2);
    await page.locator(".tip", { hasText: "2 → 8" }).waitFor();
    assert.deepEqual(page.complaints, []);
});

test("the kernel of the layer at the caret is marked", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await page.locator("#editor .cm-line").nth(4).click();
    await page.locator("#go-layer", { hasText: "Go to layer 2" }).click();
    await page.locator("#written .cm-marked", { hasText: "Layer2" }).first().waitFor();
    await page.locator("#written .cm-activeLine", { hasText: "// z2 = a1·W2 + b2" }).waitFor();
});

test("what is searched for in the generated code is readable in the dark", async () => {
    const page = await served.visit({ colorScheme: "dark" });
    await verdict(page, "No problems");
    await page.locator("#search").click();
    const faint = await page.locator(".cm-search").evaluate((panel) => {
        const numbers = (color) => color.match(/[\d.]+/g).map(Number);
        const light = (color) => numbers(color).slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = (element) => {
            const { backgroundColor, backgroundImage } = getComputedStyle(element);
            if (backgroundImage !== "none") return backgroundImage.match(/rgba?\([^)]*\)/g);
            return (numbers(backgroundColor)[3] ?? 1) > 0 ? [backgroundColor] : behind(element.parentElement);
        };
        const contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
        return [...panel.querySelectorAll("input:not([type=checkbox]), button, label")]
            .filter((element) => behind(element).some((color) => contrast(getComputedStyle(element).color, color) < 4.5))
            .map((element) => element.outerHTML);
    });
    assert.deepEqual(faint, []);
});

test("after the first visit it works offline", async () => {
    const page = await served.visit();
    await verdict(page, "No problems");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.reload();
    await verdict(page, "No problems");
    await page.locator("#step").click();
    await until("it takes a step", async () => await steps(page) === 1);
});

test("on a phone the panes are stacked and nothing is wider than the screen", async () => {
    const page = await served.visit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
    await verdict(page, "No problems");
    await run(page);
    await until("it learns", async () => await steps(page) > 100);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const [editor, learning] = await Promise.all(["#editor-pane", "#learning-pane"].map((pane) => page.locator(pane).boundingBox()));
    assert.ok(learning.y >= editor.y + editor.height);
    await picture(page, "phone", { fullPage: true });
    assert.deepEqual(page.complaints, []);
});

test("the keyboard reaches every pane, and dark colors are as the system asks", async () => {
    const page = await served.visit({ colorScheme: "dark" });
    await verdict(page, "No problems");
    for (const pane of ["editor-pane", "written-pane", "learning-pane"]) {
        await page.keyboard.press("F6");
        assert.ok(await page.evaluate((id) => document.getElementById(id).contains(document.activeElement), pane), pane);
    }
    await page.keyboard.press("ControlOrMeta+Enter");
    await until("it learns", async () => await steps(page) > 100);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(13, 17, 23)");
});

test("a damaged link says so, and the page works", async () => {
    const page = await served.visit({}, "#nonsense");
    await notice(page, "This link is damaged");
    await verdict(page, "No problems");
});
