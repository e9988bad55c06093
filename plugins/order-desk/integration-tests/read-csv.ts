/** Reads a file as RFC 4180 has it: rows by their headings. */
export function readCsv(file: string): Record<string, string>[] {
  if (!file.startsWith("\uFEFF")) throw new Error("The file has no byte order mark.")
  const [head, ...rows] = file
    .slice(1)
    .split("\r\n")
    .filter((line) => line !== "")
    .map(cellsOf)
  if (head === undefined) throw new Error("The file is empty.")
  return rows.map((cells) => {
    if (cells.length !== head.length)
      throw new Error(`A row has ${String(cells.length)} cells: ${cells.join("|")}`)
    return Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]))
  })
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  )
