import { z } from "zod"
import type { SendFailure } from "./postman"

const text = z.string().catch("")
const shape = z.object({
  code: text,
  originalCode: text,
  timeoutType: text,
  responseCode: z.number().optional().catch(undefined),
  command: text,
  response: text,
  message: text,
})

/** An error of nodemailer or of the file system, parsed. */
export function readFailure(error: unknown): SendFailure {
  const read = shape.safeParse(error)
  if (!read.success) return { code: "", cause: "", reply: undefined, command: "", words: String(error) }
  const { code, originalCode, timeoutType, responseCode, command, response, message } = read.data
  return {
    code,
    cause: originalCode || timeoutType,
    reply: responseCode,
    command,
    words: response || message,
  }
}
