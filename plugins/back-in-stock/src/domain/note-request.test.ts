import fc from "fast-check"
import { expect, test } from "vitest"
import { readNoteRequest } from "./note-request"

const sent = { variant_id: "variant_1", email: "Ananya@example.in", consent: true }

test("an address, a variant and a yes are a request", () => {
  expect(readNoteRequest(sent)).toEqual({
    ok: true,
    request: { variantId: "variant_1", email: "ananya@example.in", locale: "en" },
  })
  expect(readNoteRequest({ ...sent, locale: "hi-IN" })).toMatchObject({ request: { locale: "hi" } })
  expect(readNoteRequest({ ...sent, locale: { $ne: 1 } })).toMatchObject({ request: { locale: "en" } })
})

test.each(["true", 1, false, null, undefined, "yes", {}, [true]])("%j is no consent", (consent) => {
  expect(readNoteRequest({ ...sent, consent })).toEqual({ ok: false, fault: "consent_required" })
})

test.each(["", "a\0b", "x".repeat(10_000), "../orders", "वैरिएंट", 7, ["variant_1"], null])(
  "%j is no variant",
  (variant_id) => {
    expect(readNoteRequest({ ...sent, variant_id })).toEqual({ ok: false, fault: "unknown_variant" })
  },
)

test("whatever is sent has an answer", () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(readNoteRequest(anything)).toMatchObject({ ok: false })
    }),
  )
})
