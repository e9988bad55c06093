import { inflateSync } from "node:zlib"

const HEADER = 44
const ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/**
 * The plain font inside a WOFF file (W3C, WOFF File Format 1.0): the same tables, inflated, after a directory of their
 * own. Done once for a process and natively; fontkit would inflate every table anew for each document, in JavaScript,
 * which costs more than drawing it.
 *
 * @throws when the file is no WOFF or is cut short
 */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.")
  const count = file.readUInt16BE(12)
  const directory = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  const power = Math.floor(Math.log2(count))
  directory.writeUInt32BE(file.readUInt32BE(4), 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE((count - 2 ** power) * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (let index = 0; index < count; index += 1) {
    const from = HEADER + index * ENTRY
    const [start, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(from + at))
    const stored = file.subarray(start, (start ?? 0) + (packed ?? 0))
    const table = packed === length ? stored : inflateSync(stored)
    if (table.length !== length) throw new Error("This WOFF file is cut short.")
    const to = SFNT_HEADER + index * SFNT_ENTRY
    file.copy(directory, to, from, from + 4)
    file.copy(directory, to + 4, from + 16, from + ENTRY)
    directory.writeUInt32BE(offset, to + 8)
    directory.writeUInt32BE(table.length, to + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}
