import { text } from "node:stream/consumers"
import { extractText, getDocumentProxy } from "unpdf"

/** Reads a PDF in base64 from the standard input and prints its pages' texts as JSON. */
const file = Buffer.from(await text(process.stdin), "base64")
const pages = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false })
process.stdout.write(JSON.stringify(pages.text))
