import { describe, expect, it } from 'vitest'
import { openProject } from '../../src/cli/files/open-project.ts'
import { findSessions } from '../../src/cli/files/find-sessions.ts'
import { editedTexts } from '../../src/opening/edited-texts.ts'
import { renderPaper } from '../../src/opening/render-paper.ts'

const { templates, open } = openProject()
const [texts] = findSessions(['ctoc-cop-2016-1'])

describe('a paper that is rendered before it is checked', () => {
  it.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])('is in %s the one that is checked', (code) => {
    const checked = open(texts!, [code]).languages[0]?.paper?.tree
    const rendered = renderPaper(texts!, code, templates!, false)?.tree
    // What a Word file says of its making is for no page.
    expect({ ...rendered, returns: undefined }).toEqual({ ...checked, returns: undefined })
  })

  it('is not there where the words cannot be read, or nobody has written any', () => {
    const path = texts!.languages.find(({ code }) => code === 'en')!.words.path
    const broken = editedTexts(texts!, new Map([[path, 'title: [\n']]))
    expect(renderPaper(broken!, 'en', templates!, false)).toBeUndefined()
    expect(renderPaper(texts!, 'pt', templates!, false)).toBeUndefined()
  })
})
