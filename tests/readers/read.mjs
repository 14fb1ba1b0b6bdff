// The text of a PDF as pdf.js copies it; a form feed ends a page.
// node read.mjs FOLDER FILE, where FOLDER holds node_modules.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, file] = process.argv.slice(2);
const entry = path.resolve(folder, 'node_modules/pdfjs-dist/legacy/build/pdf.mjs');
const { getDocument } = await import(pathToFileURL(entry));
const pdf = await getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const text = items.filter((item) => item.str !== undefined);
  process.stdout.write(text.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('') + '\f');
}
