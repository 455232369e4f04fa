// Draws the icon of the packages, a small network 2 → 3 → 1, and writes it as PNG: node build/icon.mjs
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const size = 128;
const samples = 4; // of each pixel, along each side

const background = [0x51, 0x2b, 0xd4]; // .NET's purple
const white = [0xff, 0xff, 0xff];
const columns = [[24, [44, 84]], [64, [24, 64, 104]], [104, [64]]];
const layers = columns.map(([x, rows]) => rows.map((y) => ({ x, y })));
const edges = layers.slice(1).flatMap((layer, i) => layer.flatMap((to) => layers[i].map((from) => ({ from, to }))));

const hypotenuse = (x, y) => Math.sqrt(x * x + y * y);

function distanceToEdge({ from, to }, x, y) {
    const dx = to.x - from.x, dy = to.y - from.y;
    const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
    return hypotenuse(x - from.x - along * dx, y - from.y - along * dy);
}

function insideCorners(x, y) {
    const radius = 20, inner = (v) => Math.max(radius - v, v - (size - radius), 0);
    return hypotenuse(inner(x), inner(y)) <= radius;
}

function isDrawn(x, y) {
    return layers.flat().some((node) => hypotenuse(x - node.x, y - node.y) <= 11) || edges.some((edge) => distanceToEdge(edge, x, y) <= 2);
}

function pixel(column, row) {
    let covered = 0, drawn = 0;
    for (let i = 0; i < samples * samples; i++) {
        const x = column + ((i % samples) + 0.5) / samples, y = row + (Math.floor(i / samples) + 0.5) / samples;
        if (!insideCorners(x, y)) continue;
        covered++;
        if (isDrawn(x, y)) drawn++;
    }
    const share = covered === 0 ? 0 : drawn / covered;
    return [...background.map((c, i) => Math.round(c + share * (white[i] - c))), Math.round((255 * covered) / samples ** 2)];
}

function crc(bytes) {
    let value = ~0;
    for (const byte of bytes) {
        value ^= byte;
        for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return ~value >>> 0;
}

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
    const length = Buffer.alloc(4), check = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
}

const rows = Array.from({ length: size }, (_, row) => [0, ...Array.from({ length: size }, (_, column) => pixel(column, row)).flat()]);
const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 6, 0, 0, 0]); // 8 bits, RGBA
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = deflateSync(Buffer.from(rows.flat()), { level: 9 });
writeFileSync(new URL("icon.png", import.meta.url),
    Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", image), chunk("IEND", Buffer.alloc(0))]));
