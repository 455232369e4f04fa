// Takes a thousand handwritten digits from those of samples/Pictures: for each its class, then its 28 × 28 pixels.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const count = 1000, pixels = 28 * 28, imageHead = 16, labelHead = 8;
const folder = new URL("../../../samples/Pictures/Digits/", import.meta.url);
const images = gunzipSync(readFileSync(new URL("images-idx3-ubyte.gz", folder)));
const labels = gunzipSync(readFileSync(new URL("labels-idx1-ubyte.gz", folder)));

const digits = Buffer.alloc(count * (1 + pixels));
for (let i = 0; i < count; i++) {
    digits[i * (1 + pixels)] = labels[labelHead + i];
    images.copy(digits, i * (1 + pixels) + 1, imageHead + i * pixels, imageHead + (i + 1) * pixels);
}
writeFileSync(new URL("../public/digits.bin", import.meta.url), digits);
