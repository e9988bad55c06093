import { expect, test } from "vitest"
import { bufferDirective } from "./caddy.ts"

test.each([
  ["2.6.2", "buffer_requests"],
  ["v2.5.0 h1:abc=", "buffer_requests"],
  ["v2.6.3 h1:abc=", "request_buffers 1MB"],
  ["v2.10.2 h1:abc=", "request_buffers 1MB"],
  ["3.0.0", "request_buffers 1MB"],
  ["", "request_buffers 1MB"],
  ["unknown", "request_buffers 1MB"],
])("Caddy %s is told to keep bodies in its own words", (version, directive) => {
  expect(bufferDirective(version)).toBe(directive)
})
