/** What a visitor has made: the text and the settings, in the browser's storage and in the address. */
import type { Settings } from "./protocol";

export interface State { text: string; settings: Settings }

const key = "netgen-playground";

export async function encode(state: State): Promise<string> {
    const bytes = new TextEncoder().encode(JSON.stringify(state));
    const packed = await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw")));
    return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws where the link is damaged. */
export async function decode(link: string): Promise<State> {
    const packed = Uint8Array.from(atob(link.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
    const bytes = await collect(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return checked(JSON.parse(new TextDecoder().decode(bytes)));
}

/** What was kept at the last visit. */
export function recall(): State | undefined {
    try {
        return checked(JSON.parse(localStorage.getItem(key) ?? ""));
    } catch {
        return undefined;
    }
}

export function keep(state: State) {
    try {
        localStorage.setItem(key, JSON.stringify(state));
    } catch {
        // A browser that keeps nothing still has the address.
    }
}

function checked(state: State): State {
    const { data, samples, noise, seed, batch, learningRate } = state.settings;
    if (typeof state.text !== "string" || typeof data !== "string" || ![samples, noise, seed, batch, learningRate].every(Number.isFinite))
        throw new Error("This is no state of the page.");
    return { text: state.text, settings: { data, samples, noise, seed, batch, learningRate } };
}

async function collect(stream: ReadableStream): Promise<Uint8Array> {
    return new Uint8Array(await new Response(stream).arrayBuffer());
}
