import type { BrowserContext } from "@playwright/test"

/** Where the shop is. */
export const shopUrl = process.env["SHOP_URL"] || "http://localhost:8000"

/** Every journey begins as a shopper who has answered; the journeys about the question begin as one who has not. */
export const answered = {
  cookies: [
    {
      name: "consent",
      value: "declined",
      domain: new URL(shopUrl).hostname,
      path: "/",
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: "Lax" as const,
    },
  ],
  origins: [],
}

export const unanswered = { cookies: [], origins: [] }

/** The value of one of this context's cookies. */
export async function cookieOf(context: BrowserContext, name: string): Promise<string | undefined> {
  return (await context.cookies(shopUrl)).find((cookie) => cookie.name === name)?.value
}
