import ts from "typescript"

/** What Node hands to every CommonJS file as the parameters of the function that it wraps around it. */
const TAKEN: ReadonlySet<string> = new Set(["exports", "require", "module", "__filename", "__dirname"])
const ANY_OF_THEM = new RegExp(`\\b(?:${[...TAKEN].join("|")})\\b`)

/**
 * Plugins are built to CommonJS. A `const module` at the top of a file is then declared twice: what is built cannot be
 * loaded, although the compiler and the tests, which read the sources, are content.
 *
 * @param read gives a file's text
 */
export function moduleNameFaults(paths: readonly string[], read: (path: string) => string): string[] {
  return paths
    .filter((path) => /^plugins\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/\.(?:test\.tsx?|d\.ts)$/.test(path))
    .flatMap((path) => {
      const text = read(path)
      return ANY_OF_THEM.test(text) ? faultsIn(path, text) : []
    })
}

function faultsIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  return source.statements.flatMap(namesDeclaredBy).flatMap((name) => {
    if (!TAKEN.has(name.text)) return []
    const { line } = source.getLineAndCharacterOfPosition(name.getStart(source))
    return [`${path}:${String(line + 1)}: ${name.text} is Node's own name in a built plugin: choose another`]
  })
}

/** Imports are none: they are built to a name of their own. */
function namesDeclaredBy(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesBoundBy(name))
  const isNamed =
    ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)
  return isNamed && statement.name ? [statement.name] : []
}

/** `{ a, b: [c] }` binds `a` and `c`. */
function namesBoundBy(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name]
  const elements: readonly ts.ArrayBindingElement[] = name.elements
  return elements.flatMap((element) => (ts.isBindingElement(element) ? namesBoundBy(element.name) : []))
}
