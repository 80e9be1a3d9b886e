// `node scripts/papers/sizes.mjs FILE…`: every run of text in PDFs with the size of its letters in points, as JSON.
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const textOf = async (file) => {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise
  const runs = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const { str, transform } of items)
      if (str?.trim()) runs.push({ text: str, size: Math.hypot(transform[2], transform[3]) })
  }
  return runs
}

const read = {}
for (const file of process.argv.slice(2)) read[file] = await textOf(file)
process.stdout.write(JSON.stringify(read))
