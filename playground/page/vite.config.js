import { defineConfig } from "vite";

// Relative addresses: the page lives in a folder of a site as well as at its root.
export default defineConfig({
    base: "./",
    build: { target: "es2023", chunkSizeWarningLimit: 800 },
    worker: { format: "es" },
});
