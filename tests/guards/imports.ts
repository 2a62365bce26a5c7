/** What every file of `src/` reaches for, read with the TypeScript parser. */
import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** Relative to `src/`: `ui/app.tsx`. */
  file: string
  /** Relative to `src/` without its ending (`check/judge`), or the name of a package, or `/…` outside of `src/`. */
  target: string
  ours: boolean
  typeOnly: boolean
}

/** Files below a folder whose name ends so, relative to it, with `/`. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => posix.relative(folder, `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/')))
    .sort()
}

export function importsOfSources(): Import[] {
  return filesBelow('src', /\.tsx?$/).flatMap((file) => importsIn(file, readFileSync(`src/${file}`, 'utf8')))
}

/** Static, dynamic and type imports, `export … from`, workers and assets by `new URL`, and globs of Vite. */
export function importsIn(file: string, source: string): Import[] {
  const found: Import[] = []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const add = (name: ts.Node | undefined, typeOnly: boolean): void => {
    if (name && ts.isStringLiteralLike(name)) found.push(resolved(file, name.text, typeOnly))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    } else if (ts.isCallExpression(node) && node.expression.getText(tree) === 'import.meta.glob') {
      for (const pattern of patternsIn(node.arguments[0])) add(pattern, false)
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'URL') {
      const [path, base] = node.arguments ?? []
      if (base?.getText(tree) === 'import.meta.url') add(path, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function patternsIn(argument: ts.Node | undefined): ts.Node[] {
  if (!argument) return []
  return ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument]
}

function resolved(file: string, name: string, typeOnly: boolean): Import {
  const [path = ''] = name.split('?')
  const ours = path.startsWith('.')
  if (!ours) return { file, target: path, ours, typeOnly }
  const target = posix.normalize(posix.join(posix.dirname(file), path)).replace(/\.(tsx?|json|css)$/, '')
  return { file, target: target.startsWith('../') ? `/${target}` : target, ours, typeOnly }
}
