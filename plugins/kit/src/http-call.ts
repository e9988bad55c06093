import { httpCallOver } from "./http-call-exchange"
import type { HttpCall } from "./http-exchange"

/** One HTTP exchange with Node's own fetch: a hard time limit, a bounded answer, no redirects, no repetition. */
export const httpCall: HttpCall = httpCallOver((request, signal) =>
  fetch(request.url, {
    method: request.method,
    redirect: "manual",
    signal,
    ...(request.headers ? { headers: request.headers } : {}),
    ...(request.body === undefined ? {} : { body: request.body }),
  }),
)
