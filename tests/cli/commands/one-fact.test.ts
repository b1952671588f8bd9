import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { has, TestSession } from '../../helpers/run-papers.ts'
import { passagesOf } from '../read-papers.ts'

async function paragraphsOf(session: TestSession, warnings: string[] = []): Promise<string[]> {
  const { code, stderr } = await session.build('--format', 'docx')
  const found = [...stderr.matchAll(/^\w+\[([\w-]+)\]/gm)].map(([, name]) => name)
  expect({ code, found }).toEqual({ code: 0, found: warnings })
  return passagesOf(join(session.out, session.built()[0]!)).filter(Boolean)
}

/** Sentences, lines of a list and cells: what a reader takes in at once. */
const sentences = (paragraphs: readonly string[]): string[] => paragraphs.flatMap((text) => text.split(/(?<=[。；])/))

/** What two papers of as many sentences have different, side by side. */
function changed(before: readonly string[], after: readonly string[]): [string, string][] {
  const [old, now] = [sentences(before), sentences(after)]
  expect(now.length).toBe(old.length)
  return old.flatMap((sentence, index): [string, string][] => (sentence === now[index] ? [] : [[sentence, now[index]!]]))
}

let real: string[]

beforeAll(async () => {
  real = await paragraphsOf(new TestSession())
})

describe.concurrent('one fact, changed in session.yaml,', () => {
  it('moves the session by a week: every day that depends on the opening follows, and no other', async () => {
    const moved = new TestSession()
      .edit('session', 'opens: 2016-10-17', 'opens: 2016-10-24')
      .edit('session', 'closes: 2016-10-21', 'closes: 2016-10-28')
    // The third day is then the National Day of Austria, and the list of speakers closes before the session opens.
    expect(changed(real, await paragraphsOf(moved, ['fixed-day', 'non-working-day']))).toEqual([
      ['2016年10月17日至21日，维也纳', '2016年10月24日至28日，维也纳'],
      [
        '联合国打击跨国有组织犯罪公约缔约方会议第八届会议将于2016年10月17日星期一上午10时开幕。',
        '联合国打击跨国有组织犯罪公约缔约方会议第八届会议将于2016年10月24日星期一上午10时开幕。',
      ],
      [
        '按照缔约方会议第6/3号决定，向缔约方会议第八届会议提交决议草案以供审议的固定截止时间是2016年10月3日星期一。',
        '按照缔约方会议第6/3号决定，向缔约方会议第八届会议提交决议草案以供审议的固定截止时间是2016年10月10日星期一。',
      ],
      ['会前非正式磋商将于10月14日星期五举行。', '会前非正式磋商将于10月21日星期五举行。'],
      [
        '该工作组的第七次会议将在2016年10月19日至21日与缔约方会议第八届会议平行举行。',
        '该工作组的第七次会议将在2016年10月26日至28日与缔约方会议第八届会议平行举行。',
      ],
      [
        '技术援助问题政府专家工作组第九次会议将在2016年10月17日至19日与缔约方会议第八届会议平行举行。',
        '技术援助问题政府专家工作组第九次会议将在2016年10月24日至26日与缔约方会议第八届会议平行举行。',
      ],
      ['10月17日，星期一', '10月24日，星期一'],
      ['10月18日，星期二', '10月25日，星期二'],
      ['10月19日，星期三', '10月26日，星期三'],
      ['10月20日，星期四', '10月27日，星期四'],
      ['10月21日，星期五', '10月28日，星期五'],
    ])
  })

  it('gives a paper another number: it follows in the text and on the lists, and nothing else does', async () => {
    const renumbered = new TestSession().edit('session', 'symbol: CTOC/COP/2016/9,', 'symbol: CTOC/COP/2016/15,')
    expect(changed(real, await paragraphsOf(renumbered))).toEqual([
      [
        '根据缔约方会议扩大主席团2016年4月12日提出的请求，将向缔约方会议第八届会议转交这次会议的报告（CTOC/COP/2016/9）。',
        '根据缔约方会议扩大主席团2016年4月12日提出的请求，将向缔约方会议第八届会议转交这次会议的报告（CTOC/COP/2016/15）。',
      ],
      [
        '秘书处的说明，转交国际合作工作组2015年10月27日和28日在维也纳举行的会议报告（CTOC/COP/2016/9）',
        '秘书处的说明，转交国际合作工作组2015年10月27日和28日在维也纳举行的会议报告（CTOC/COP/2016/15）',
      ],
    ])
  })

  it('gives this paper another number: its name, its head, its lists', async () => {
    const renumbered = new TestSession().edit('session', 'symbol: CTOC/COP/2016/1\n', 'symbol: CTOC/COP/2016/16\n')
    expect(changed(real, await paragraphsOf(renumbered))).toEqual([
      ['CTOC/COP/2016/1', 'CTOC/COP/2016/16'],
      ['临时议程和说明（CTOC/COP/2016/1）', '临时议程和说明（CTOC/COP/2016/16）'],
    ])
    expect(renumbered.built()).toEqual(['CTOC-COP-2016-16.zh.docx'])
  })

  it('inserts an item: those after it, and what refers to them, are counted on', async () => {
    const after = await paragraphsOf(withItem(), ['item-unscheduled'])
    const inserted = ['协商。', '协商', '协商是开放的。']
    expect(after.filter((text) => inserted.includes(text))).toEqual(inserted)
    const others = after.filter((text) => !inserted.includes(text))
    expect(changed(real, others)).toEqual([
      [
        '鉴于秘书处尚未注意到需在项目8之下提出任何议题，目前预期不会有任何关于这一项目的文件。',
        '鉴于秘书处尚未注意到需在项目9之下提出任何议题，目前预期不会有任何关于这一项目的文件。',
      ],
      ['项目6. 财务和预算事项', '项目7. 财务和预算事项'],
      ['项目7. 缔约方会议第九届会议临时议程', '项目8. 缔约方会议第九届会议临时议程'],
      ['项目8. 其他事项', '项目9. 其他事项'],
      ['项目9. 通过缔约方会议第八届会议的报告', '项目10. 通过缔约方会议第八届会议的报告'],
    ])
  })

  it.skipIf(!has('pdftotext'))('and the agenda prints the new numbers', async () => {
    const session = withItem()
    await session.build('--format', 'pdf', '--part', 'agenda')
    const text = execFileSync('pdftotext', ['-raw', join(session.out, session.built()[0]!), '-'], { encoding: 'utf8' })
    expect(text.split('\n').filter((line) => /^([5-9]|10)\./.test(line))).toEqual([
      '5. 技术援助。',
      '6. 协商。',
      '7. 财务和预算事项。',
      '8. 缔约方会议第九届会议临时议程。',
      '9. 其他事项。',
      '10. 通过缔约方会议第八届会议的报告。',
    ])
  })
})

/** The session with an item between the fifth and the sixth. */
function withItem(): TestSession {
  const item = '  - id: consultations\n    annotation: [open]\n'
  const words = '  consultations:\n    title: 协商\n    annotation: { open: 协商是开放的。 }\n'
  return new TestSession()
    .edit('session', '  - id: financial-matters\n', `${item}  - id: financial-matters\n`)
    .edit('wording', '  other-matters:\n    title', `${words}  other-matters:\n    title`)
}
