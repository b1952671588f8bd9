import tseslint from 'typescript-eslint'

/** The rooms of src/ in the order in which a paper passes through them. A room knows only those before it. */
const ROOMS = [
  'source',
  'model',
  'checks',
  'rendering',
  'document',
  'opening',
  'translation',
  'changes',
  'schemas',
  'issuing',
  'review',
  'returning',
  'writers',
  'preview',
  'cli',
]

const WRITERS = ['pdf', 'docx', 'html', 'ics', 'xliff']

/** What commands need to tell their options; all else they load when they are called. */
const LIGHT = [
  'files/program-files',
  'files/workspace',
  'reports/palette',
  'reports/changes/formats',
  'issuing/kinds-of-issue',
  'model/day',
  'rendering/paper-view',
  'writers/formats',
]

/** Who makes the objects of a PDF. */
const PDF_LIBRARIES = { regex: '^(pdfmake|pdfkit)(/|$)', message: 'Only writers/pdf/engine/ knows pdfmake and pdfkit.' }

/** What a room may not reach for, with the reason as the message. */
function limits(room) {
  const later = ROOMS.slice(ROOMS.indexOf(room) + 1)
  const patterns = []
  if (later.length > 0)
    patterns.push({
      regex: `^(\\.\\./)+(${later.join('|')})/`,
      message: `${room}/ may import only from the rooms before it: ${ROOMS.join(' → ')}.`,
    })
  if (room !== 'cli')
    patterns.push({
      regex: '^(node:)?(fs|child_process|os|http|https|net|worker_threads)(/|$)',
      message: 'Only cli/ touches disk, network, clock and environment.',
    })
  return patterns
}

export default tseslint.config(
  { ignores: ['dist/', 'output/', 'node_modules/', 'bench/node_modules/', '.ci/validation/node_modules/', 'fonts/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  { files: ['src/**/*.ts'], ignores: ['**/*.d.ts'], rules: { 'max-lines': ['error', 250] } },
  ...ROOMS.map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: limits(room) }] },
  })),
  ...WRITERS.map((writer) => ({
    files: [`src/writers/${writer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...limits('writers'),
            {
              regex: `^(\\.\\./)+(${WRITERS.filter((other) => other !== writer).join('|')})/`,
              message:
                'A writer knows no other writer: what two of them need belongs in the tree, or in a file that all writers share.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/writers/pdf/engine/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [PDF_LIBRARIES] }] },
  },
  {
    files: ['src/writers/pdf/{lines,pages}/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            PDF_LIBRARIES,
            {
              regex: '^\\.\\./(engine|tags|drawing)/',
              message: 'Lines and pages are made without a PDF: what is drawn knows them, not they it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/commands/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(?!\\.|(${LIGHT.join('|')})\\.ts$)`,
              allowTypeImports: true,
              message: 'A command loads its work when it is called: help and slips of the keyboard are answered at once.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ROOMS.filter((room) => room !== 'cli').map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only cli/ knows the environment.' },
        { name: 'console', message: 'Only cli/ prints.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A build never asks the clock.' },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'A build never asks the clock.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'A build is the same every time.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
)
