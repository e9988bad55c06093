import { expect, it } from "vitest"

import { readErrorObject } from "./error-object"

it.each([
  ["GNAUE0003", "authentication"],
  ["GNIRE0002", "invalid_request"],
  ["AIIDE0001", "invalid_data"],
  ["TRDRE0001", "duplicate"],
  ["TKNFE0001", "not_found"],
  ["TRPPE0031", "processing"],
  ["XXYYY0001", "other"],
  ["nonsense", "other"],
])("the middle of %s says: %s", (errorCode, kind) => {
  expect(readErrorObject({ status: 400, error_code: errorCode })).toMatchObject({ kind, errorCode })
})

it("without a known code its type says the kind", () => {
  expect(readErrorObject({ error_type: "authentication_error" })).toMatchObject({ kind: "authentication" })
  expect(readErrorObject({ error_type: "duplicate_request_error" })).toMatchObject({ kind: "duplicate" })
  expect(readErrorObject({ error_type: "invalid_data_error" })).toMatchObject({ kind: "invalid_data" })
  expect(readErrorObject({ error_type: "novel_error" })).toMatchObject({ kind: "other" })
})

it("its status may be a text, and its message is cut", () => {
  expect(readErrorObject({ status: "409", error_code: "TRDRE0001", message: "x".repeat(999) })).toEqual({
    status: 409,
    errorType: undefined,
    errorCode: "TRDRE0001",
    message: "x".repeat(300),
    kind: "duplicate",
  })
})

it.each([[{}], [{ status: 200 }], [{ status: "ACTIVE" }], [{ message: "hello" }], ["text"], [null], [[]]])(
  "%j is not an error object",
  (value) => void expect(readErrorObject(value)).toBeUndefined(),
)
