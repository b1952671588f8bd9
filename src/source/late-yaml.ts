import type { YamlContent } from './yaml-source.ts'

/** What a text holds, which is read when somebody asks for something of it. */
export function lateYaml(read: () => YamlContent): YamlContent {
  let known: YamlContent | undefined
  const content = (): YamlContent => (known ??= read())
  return {
    get contents() {
      return content().contents
    },
    toJS: (options) => content().toJS(options) as unknown,
  }
}
