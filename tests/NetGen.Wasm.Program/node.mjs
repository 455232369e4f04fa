// Runs the program in Node: node node.mjs <folder of the runtime>
import { pathToFileURL } from 'node:url';

const { dotnet } = await import(pathToFileURL(`${process.argv[2]}/dotnet.js`));
const { runMain } = await dotnet.create();
process.exit(await runMain());
