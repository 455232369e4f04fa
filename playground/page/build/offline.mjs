// Writes the service worker, which keeps every file of the site, and says what the site weighs.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const site = fileURLToPath(new URL("../dist/", import.meta.url));
const files = readdirSync(site, { recursive: true }).filter((file) => statSync(site + file).isFile() && file !== "offline.js").sort();
const content = files.map((file) => readFileSync(site + file));
const hash = createHash("sha256");
content.forEach((bytes, i) => hash.update(files[i]).update(bytes));

const script = readFileSync(new URL("offline.js", import.meta.url), "utf8")
    .replace("VERSION", hash.digest("hex").slice(0, 16))
    .replace("FILES", JSON.stringify(["./", ...files.filter((file) => file !== "index.html")]));
writeFileSync(site + "offline.js", script);

const megabytes = (bytes) => (bytes / 1e6).toFixed(2);
const raw = content.reduce((sum, bytes) => sum + bytes.length, 0), packed = content.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
console.log(`${files.length} files, ${megabytes(raw)} MB, ${megabytes(packed)} MB in gzip`);
