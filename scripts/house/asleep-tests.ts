/** A test that is skipped proves nothing; one that runs alone hides the others. */
const ASLEEP =
  /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|fixme|fails)\(|\b(?:xit|xdescribe|fit|fdescribe)\(/

/** @param read gives a file's text */
export function asleepTestFaults(paths: readonly string[], read: (path: string) => string): string[] {
  return paths
    .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path))
    .flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((line, index) =>
          ASLEEP.test(line) ? [`${path}:${String(index + 1)}: ${line.trim()}`] : [],
        ),
    )
}
