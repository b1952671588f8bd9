// Writes dist/api.d.ts, the types of what other programs may call: `npm pack` and `npm publish` run this. It needs the compiler of TypeScript,
// which a plain install does not have, and which says where a type is not written out.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import typescript from 'typescript'

const pathOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

const { outputText, diagnostics = [] } = typescript.transpileDeclaration(readFileSync(pathOf('src/api.ts'), 'utf8'), {
  fileName: 'src/api.ts',
  reportDiagnostics: true,
  compilerOptions: { isolatedDeclarations: true, stripInternal: true },
})
for (const { messageText } of diagnostics)
  console.error(`src/api.ts: ${typescript.flattenDiagnosticMessageText(messageText, ' ')}`)
if (diagnostics.length > 0) process.exitCode = 1
else writeFileSync(pathOf('dist/api.d.ts'), outputText)
