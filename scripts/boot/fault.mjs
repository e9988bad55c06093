/** A failure that a person can act on: its message is one clear sentence, shown without a stack. */
export class Fault extends Error {
  /** @param {string} sentence @param {{ cause?: unknown }} [options] */
  constructor(sentence, options) {
    super(sentence, options)
    this.name = "Fault"
  }
}

/**
 * Says why the command ends. A stack is shown only for what nobody foresaw.
 * @param {unknown} error
 */
export function complain(error) {
  if (error instanceof Fault) process.stderr.write(`\n${error.message}\n`)
  else process.stderr.write(`\nUnexpected failure: ${error instanceof Error ? error.stack : String(error)}\n`)
}
