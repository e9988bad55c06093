export interface CoqlToken {
  readonly kind: "word" | "value" | "sign"
  readonly text: string
}

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*')|(-?\d[\w.:+-]*)|([A-Za-z_][\w.$]*)|(<=|>=|!=|<>|[=<>(),]))/y

/** The words, values and signs of a query; undefined when something in it is none of these. */
export function coqlTokens(query: string): readonly CoqlToken[] | undefined {
  const tokens: CoqlToken[] = []
  const text = query.trim()
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text)
    if (!match) return undefined
    const [, quoted, bare, word, sign] = match
    if (quoted !== undefined) tokens.push({ kind: "value", text: unquoted(quoted) })
    else if (bare !== undefined) tokens.push({ kind: "value", text: bare })
    else if (word !== undefined) tokens.push({ kind: "word", text: word })
    else tokens.push({ kind: "sign", text: sign === "<>" ? "!=" : (sign ?? "") })
  }
  return tokens
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, "$1")
}
