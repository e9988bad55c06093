/** More than an answer worth reading has; what follows is cut before anything else, so that 5 MB cost nothing. */
const READ = 32_000
const KEPT = 4000
export const MASK = "[masked]"

const NAME =
  "(?:[a-z0-9]{1,40}[_-]){0,5}(?:authorization|password|passwd|pwd|secret|token|api[_-]?key|apikey|cookie|signature|private[_-]?key|credentials?)"

/**
 * The second line: a destination hands in texts without secrets, and what it forgot is masked here. Repetitions are
 * bounded, so that no answer, however hostile, takes long to read.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // "client_secret": "…", also when the text ends within the value.
  [new RegExp(`((["'])${NAME}\\2\\s{0,9}:\\s{0,9}(["']))(?:(?!\\3)[^\\\\]|\\\\.)*`, "gis"), `$1${MASK}`],
  // The same in JSON within JSON: \"client_secret\":\"…\"
  [
    new RegExp(`(\\\\["']${NAME}\\\\["']\\s{0,9}:\\s{0,9}\\\\["'])(?:[^"'\\\\]|\\\\{2,9}["']?)*`, "gi"),
    `$1${MASK}`,
  ],
  // "token": 12345
  [new RegExp(`(["']${NAME}\\\\?["']\\s{0,9}:\\s{0,9})[^\\s"'\\\\,}\\][{]+`, "gi"), `$1${MASK}`],
  // Authorization: Zoho-oauthtoken …, to the end of the line.
  [new RegExp(`((?:^|[\\r\\n])[ \\t]{0,40}${NAME}[ \\t]{0,9}:[ \\t]{0,9})[^\\r\\n"'{]+`, "gi"), `$1${MASK}`],
  // access_token=…&
  [new RegExp(`((?:^|[?&;\\s"'])${NAME}=)[^&\\s"';]+`, "gi"), `$1${MASK}`],
  [/\b(bearer|basic|zoho-oauthtoken)\s{1,9}[\w.~+/=-]{6,}/gi, `$1 ${MASK}`],
  // A signed token, wherever it stands.
  [/\beyJ[\w-]{6,2000}\.[\w-]{1,4000}(?:\.[\w-]{0,4000}){1,3}/g, MASK],
  // https://user:password@host
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]{1,300}:[^\s/@]{1,300}@/gi, `$1${MASK}@`],
]

/** A text for the history: secrets masked, no character that PostgreSQL refuses, at most 4,000 characters and a note. */
export function redact(text: string): string {
  const clean = MASKS.reduce(
    (masked, [pattern, by]) => masked.replace(pattern, by),
    text.slice(0, READ).replaceAll("\0", "\uFFFD"),
  )
  if (clean.length <= KEPT && text.length <= READ) return clean
  return `${clean.slice(0, KEPT)} … (cut, ${text.length} characters in all)`
}

/** The same for a short text of one column. */
export const redactLine = (text: string, longest: number): string => redact(text).slice(0, longest)
