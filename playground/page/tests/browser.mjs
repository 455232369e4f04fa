/** The built site on a port of its own, in Debian's Chromium or the one that CHROMIUM names. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const flags = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Pictures for the documentation are taken where they are asked for: no two browsers draw the same. */
export async function picture(page, name, options = {}) {
    if (process.env.PICTURES) await page.screenshot({ path: fileURLToPath(new URL(`../../pictures/${name}.png`, import.meta.url)), ...options });
}

export async function site() {
    const server = await preview({ root, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
    const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
    return {
        address,
        server,
        /** A page of a visitor of their own, and what it complained of. */
        async visit(options = {}, link = "") {
            const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
            const page = await context.newPage();
            const complaints = [];
            page.on("pageerror", (error) => complaints.push(String(error)));
            page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
            await page.goto(address + link);
            return Object.assign(page, { complaints });
        },
        /** What is left open goes on learning. */
        async leave() {
            for (const context of browser.contexts()) await context.close();
        },
        async close() {
            await browser.close();
            await new Promise((resolve) => server.httpServer.close(resolve));
        },
    };
}

export const verdictLimit = 60_000;

/** Replaces the whole text, as a hand does: focus, select all, type. */
export async function type(page, text) {
    await page.locator("#editor .cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
}

export const verdict = (page, text, timeout = verdictLimit) => page.locator("#verdict", { hasText: text }).waitFor({ timeout });
export const choose = (page, name) => page.locator("#example").selectOption(name);
export const written = (page) => page.locator("#written .cm-content").innerText();
export const right = async (page) => Number.parseFloat(await page.locator("#numbers > div", { hasText: "Right" }).locator("dd").innerText());
export const steps = async (page) => Number((await page.locator("#numbers > div", { hasText: "Steps" }).first().locator("dd").innerText()).replaceAll(",", ""));
export const notice = (page, text, timeout = 30_000) => page.locator("#notice", { hasText: text }).waitFor({ timeout });

export const network = (page) => page.locator("#network").innerText();

/** Nothing learns, and nothing begins to by itself. */
export async function rests(page) {
    const before = await steps(page);
    await page.waitForTimeout(1500);
    assert.deepEqual([await steps(page), await page.locator("#run").innerText()], [before, "Run"]);
}

/** Waits until something is so. */
export async function until(what, is, timeout = 60_000) {
    const end = Date.now() + timeout;
    while (!(await is())) {
        if (Date.now() > end) throw new Error(`It never was so: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
