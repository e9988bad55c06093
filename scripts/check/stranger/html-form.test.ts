import { expect, test } from "vitest"
import { readForm } from "./html-form.ts"

test("a form is read as a browser reads it", () => {
  const page = `<h1>Pay</h1><form method="post" action="/pay?a=1&amp;b=2">
    <input type="hidden" name="merchantid" value="DEMO" />
    <input type="hidden" name="rdata" value="00.&quot;x&quot;&amp;"><button name="choice" value="pay">Pay</button></form>`
  expect(readForm(page, "http://gateway.test/hosted")).toEqual({
    action: "http://gateway.test/pay?a=1&b=2",
    fields: { merchantid: "DEMO", rdata: '00."x"&' },
  })
})

test("a page without a form is told in full", () => {
  expect(() => readForm("<p>closed</p>", "http://gateway.test")).toThrow("<p>closed</p>")
})
