import { z } from "@medusajs/framework/zod"

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** The part of axios that Medusa's runner hands out and these tests use. */
interface Client {
  request(config: object): Promise<{ status: number; data: unknown }>
}

/** The runner hands out a proxy, which answers what it has only when it is asked for it. */
const isClient = (given: unknown): given is Client =>
  typeof given === "object" && given !== null && typeof Reflect.get(given, "request") === "function"

/** Sends JSON with somebody's token, or with none, and gives back whatever is answered, errors too. */
export function visitor(given: unknown) {
  if (!isClient(given)) throw new Error("The runner hands out no client.")
  return async (method: string, path: string, more: { body?: object; token?: string }): Promise<Answer> => {
    const { status, data } = await given.request({
      method,
      url: path,
      data: more.body,
      headers: more.token ? { authorization: `Bearer ${more.token}` } : {},
      validateStatus: () => true,
    })
    return { status, body: data }
  }
}

export const tokenAnswer = z.object({ token: z.string() })

const destinationAnswer = z.object({ destinations: z.array(z.looseObject({ name: z.string() })) })

/** One destination of a list of them. */
export const destinationIn = ({ body }: Answer, name: string): unknown =>
  destinationAnswer.parse(body).destinations.find((destination) => destination.name === name)
