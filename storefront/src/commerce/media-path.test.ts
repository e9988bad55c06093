import fc from "fast-check"
import { expect, test } from "vitest"
import { mediaPath, mediaSource } from "./media-path"

test("a picture keeps its path and loses host and port", () => {
  expect(mediaPath("http://localhost:9000/uploads/1764-mug-front.webp")).toBe(
    "/media/uploads/1764-mug-front.webp",
  )
  expect(mediaPath("https://shop.example/static/a/b.jpg?x=1")).toBe("/media/static/a/b.jpg")
})

test("what is no picture of the backend has no address here", () => {
  for (const stored of [
    null,
    undefined,
    "",
    "mug.jpg",
    "http://h/admin/users",
    "http://h/uploads/",
    "data:image/png;base64,AA",
  ]) {
    expect(mediaPath(stored)).toBeUndefined()
  }
})

test("no path leads out of the published folders", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom("..", ".", "uploads", "static", "%2e%2e", "a/b", "a\\b"), fc.string()),
        { maxLength: 5 },
      ),
      (segments) => {
        const source = mediaSource(segments, "http://backend:9000")
        if (source === undefined) return
        const { origin, pathname } = new URL(source)
        expect(origin).toBe("http://backend:9000")
        expect(pathname).toMatch(/^\/(uploads|static)\//)
        expect(decodeURIComponent(pathname).split("/")).not.toContain("..")
      },
    ),
  )
})
