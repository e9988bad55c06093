import { expect, test } from "vitest"
import { readExportQuestion, readOrderQuestion } from "./read-question"

test("an address without parameters asks for the newest orders", () => {
  expect(readOrderQuestion("/admin/order-desk/orders")).toMatchObject({
    ok: true,
    question: {
      limit: 25,
      offset: 0,
      sort: { by: "placed", isDescending: true },
      filter: { text: "", states: [] },
    },
  })
})

test("lists stand there in any way that browsers write them", () => {
  for (const query of ["state=Goa&state=Delhi", "state[]=Goa&state[]=Delhi", "state[0]=Goa&state[1]=Delhi"]) {
    expect(readOrderQuestion(`/x?${query}`)).toMatchObject({
      ok: true,
      question: { filter: { states: ["Goa", "Delhi"] } },
    })
  }
})

test("an export has all columns of its rows, or those that are asked for in the desk's order", () => {
  const lines = readExportQuestion("/x?rows=lines&columns=total,number,line_total")
  expect(lines).toMatchObject({ ok: true, question: { columns: ["number", "line_total", "total"] } })
  const orders = readExportQuestion("/x")
  expect(orders.ok && orders.question.columns.includes("line_total")).toBe(false)
})
