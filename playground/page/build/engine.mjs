// Publishes the .NET part and puts it where the page fetches it.
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const engine = fileURLToPath(new URL("../../Engine", import.meta.url));
const published = `${engine}/bin/Release/net10.0/publish`;
const target = fileURLToPath(new URL("../public/_framework", import.meta.url));

// What an earlier publish left would be shipped too.
rmSync(published, { recursive: true, force: true });
execFileSync("dotnet", ["publish", engine, "-c", "Release", "-nodeReuse:false", "-v", "q", "-p:UseSharedCompilation=false"], { stdio: "inherit" });
rmSync(target, { recursive: true, force: true });
cpSync(`${published}/wwwroot/_framework`, target, { recursive: true });
