// Makes readers of data from the schemas: functions that do what a schema does with data that are good, and load no library for it. They give undefined for all
// else, which the schema decides. A schema that asks something which is not known here stops the compiler.

/** The start of every module of readers. */
const HEAD = `
const no = Symbol('not surely good')
const isMap = (v) => typeof v === 'object' && v !== null && !Array.isArray(v)
const isPlain = (v) => isMap(v) && (v.constructor === Object || typeof v.constructor !== 'function')
`

/**
 * The module of the readers, as a text, and what it asks of values beyond their form.
 * @param schemas by their names
 * @param functions those of the program that a schema may ask, each with where it comes from: a module and a name
 */
export function readersOf(schemas, functions) {
  const readers = new Readers(functions)
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const reader = readers.nameOf(schema)
    return `${name}: (v) => { const r = ${reader}(v); return r === no ? undefined : r }`
  })
  return [readers.imports(), HEAD, ...readers.written, `export const PREPARED = {${entries.join(',\n')}}`].join('\n')
}

class Readers {
  written = []
  #names = new Map()
  #bodies = new Map()
  #called = new Set()
  #constants = new Map()
  #asked = new Map()
  #functions

  constructor(functions) {
    this.#functions = functions
  }

  imports() {
    return Array.from(
      this.#asked.values(),
      ({ module, name, as }) => `import { ${name} as ${as} } from ${JSON.stringify(module)}`,
    ).join('\n')
  }

  /** The name of the reader of a schema, which is written where none was that does the same. */
  nameOf(schema) {
    const known = this.#names.get(schema)
    if (known) {
      this.#called.add(known)
      return known
    }
    const name = `r${this.#names.size}`
    this.#names.set(schema, name)
    const body = this.#bodyOf(schema._zod.def)
    const same = this.#bodies.get(body)
    // One that calls itself has been called by its name already.
    if (same && !this.#called.has(name)) {
      this.#names.set(schema, same)
      return same
    }
    this.#bodies.set(body, name)
    this.written.push(`function ${name}(v) {\n${body}}`)
    return name
  }

  #bodyOf(def) {
    const write = WRITERS[def.type]
    if (!write) throw new Error(`readers cannot be made of ${def.type}`)
    return `${write(def, this)}\n${MADE_AS.includes(def.type) ? this.#made(def) : ''}`
  }

  /** How a value that stands in a variable is read: what must hold of it, and what is made of it. */
  read(schema, variable) {
    const plain = this.#condition(schema._zod.def, variable)
    return plain === undefined ? { made: `${this.nameOf(schema)}(${variable})` } : { condition: plain }
  }

  constant(code) {
    const known = this.#constants.get(code)
    if (known) return known
    const name = `k${this.#constants.size}`
    this.#constants.set(code, name)
    this.written.push(`const ${name} = ${code}`)
    return name
  }

  /** What holds of a value that a schema leaves as it is, and only of such; undefined where it makes another of it. */
  #condition(def, v) {
    const test = CONDITIONS[def.type]?.(def, v, this)
    return test && [test, ...(def.checks ?? []).map((check) => this.#check(check, v))].join(' && ')
  }

  /** What a reader has made, if all holds that is asked of it. */
  #made({ checks = [] }) {
    const asked = checks.map((check) => this.#check(check, 'out'))
    return asked.length > 0 ? `return ${asked.join(' && ')} ? out : no\n` : 'return out\n'
  }

  #check({ _zod: { def, check } }, v) {
    const isRight = check.isRight ?? def.fn
    if (isRight) return `${this.#ask(isRight)}(${v})`
    const write = CHECKS[def.check]
    if (!write) throw new Error(`readers cannot ask for ${def.check}`)
    return write(def, v, this)
  }

  #ask(asked) {
    const known = this.#asked.get(asked)
    if (known) return known.as
    const place = this.#functions.get(asked)
    if (!place) throw new Error(`a schema asks a function that no module exports: ${asked}`)
    const as = `ask${this.#asked.size}`
    this.#asked.set(asked, { ...place, as })
    return as
  }
}

const key = (name) => JSON.stringify(name)

const CHECKS = {
  min_length: ({ minimum }, v) => `${v}.length >= ${minimum}`,
  max_length: ({ maximum }, v) => `${v}.length <= ${maximum}`,
  length_equals: ({ length }, v) => `${v}.length === ${length}`,
  greater_than: ({ value, inclusive }, v) => `${v} ${inclusive ? '>=' : '>'} ${value}`,
  less_than: ({ value, inclusive }, v) => `${v} ${inclusive ? '<=' : '<'} ${value}`,
  string_format: ({ pattern }, v, readers) => `${readers.constant(String(pattern))}.test(${v})`,
  number_format: ({ format }, v) => {
    if (format !== 'safeint') throw new Error(`readers cannot ask for ${format}`)
    return `Number.isSafeInteger(${v})`
  },
}

/** Kinds of values that stay as they are. */
const CONDITIONS = {
  string: (_, v) => `typeof ${v} === 'string'`,
  boolean: (_, v) => `typeof ${v} === 'boolean'`,
  number: ({ check, format }, v) => (check === 'number_format' ? CHECKS.number_format({ format }, v) : `Number.isFinite(${v})`),
  literal: ({ values }, v) => `(${values.map((value) => `${v} === ${JSON.stringify(value)}`).join(' || ')})`,
  enum: ({ entries }, v, readers) => `${readers.constant(`new Set(${JSON.stringify(Object.values(entries))})`)}.has(${v})`,
}

/** Kinds of values of which a reader makes others. */
const MADE_AS = ['object', 'array', 'record', 'tuple']

/** Reads a value that is there into a place. */
function put({ condition, made }, v, place) {
  return condition === undefined
    ? `const made = ${made}; if (made === no) return no; ${place} = made`
    : `if (!(${condition})) return no; ${place} = ${v}`
}

function field(name, schema, readers) {
  const def = schema._zod.def
  const { type } = def
  const at = `out[${key(name)}]`
  const inner = type === 'optional' || type === 'default' ? def.innerType : schema
  if (inner !== schema && inner._zod.optin !== undefined) throw new Error(`readers cannot be made of ${type} twice`)
  const fill = put(readers.read(inner, 'x'), 'x', at)
  if (inner === schema) return `{ const x = v[${key(name)}]; ${fill}; n++ }`
  const absent =
    type === 'default'
      ? `{ if (${key(name)} in v) return no; ${at} = ${JSON.stringify(def.defaultValue)} }`
      : `if (${key(name)} in v) return no`
  return `{ const x = v[${key(name)}]; if (x !== undefined) { ${fill}; n++ } else ${absent} }`
}

const WRITERS = {
  object({ shape, catchall }, readers) {
    if (!catchall) throw new Error('readers cannot be made of an object that leaves fields out')
    const names = Object.keys(shape)
    const known = names.map((name) => field(name, shape[name], readers))
    const isStrict = catchall._zod.def.type === 'never'
    const others = isStrict
      ? 'for (const _ in v) n--\nif (n !== 0) return no'
      : `for (const k in v) { if (k === '__proto__') return no; ${names.map((name) => `if (k === ${key(name)}) continue; `).join('')}const x = v[k]; ${put(readers.read(catchall, 'x'), 'x', 'out[k]')} }`
    return ['if (!isMap(v)) return no', 'const out = {}', 'let n = 0', ...known, others].join('\n')
  },
  array({ element }, readers) {
    const each = put(readers.read(element, 'x'), 'x', 'out[i]')
    return `if (!Array.isArray(v)) return no\nconst out = []\nfor (let i = 0; i < v.length; i++) { const x = v[i]; ${each} }`
  },
  tuple({ items, rest }, readers) {
    if (rest) throw new Error('readers cannot be made of a tuple with a rest')
    const each = items.map((item, at) => `{ const x = v[${at}]; ${put(readers.read(item, 'x'), 'x', `out[${at}]`)} }`)
    return [`if (!Array.isArray(v) || v.length !== ${items.length}) return no`, 'const out = []', ...each].join('\n')
  },
  record({ keyType, valueType, mode, partial }, readers) {
    if (mode === 'loose' || (keyType._zod.values && !partial)) throw new Error('readers cannot be made of a record with all keys')
    const name = readers.read(keyType, 'k').condition
    if (name === undefined) throw new Error('readers cannot be made of a record whose keys are changed')
    const isAnyName = name === `typeof k === 'string'`
    return [
      'if (!isPlain(v)) return no',
      'const out = {}',
      `for (const k in v) { if (k === '__proto__'${isAnyName ? '' : ` || !(${name})`}) return no; const x = v[k]; ${put(readers.read(valueType, 'x'), 'x', 'out[k]')} }`,
    ].join('\n')
  },
  union({ options }, readers) {
    const each = options.map((option) => {
      const { condition, made } = readers.read(option, 'v')
      return condition === undefined ? `{ const made = ${made}; if (made !== no) return made }` : `if (${condition}) return v`
    })
    return [...each, 'return no'].join('\n')
  },
}
