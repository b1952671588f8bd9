/** A module in the place of another, which is run when one of these names is asked for and not when a module is that imports them. */
export function lateModule(path, names) {
  const getters = names.map((name) => `get ${name}() { return require(${JSON.stringify(path)}).${name} }`)
  return `module.exports = { ${getters.join(', ')} }`
}
