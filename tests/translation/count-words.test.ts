import { expect, it } from 'vitest'
import { countWords } from '../../src/translation/count-words.ts'

it.each([
  ['临时议程和说明', 7],
  ['《有组织犯罪公约》', 7],
  ['2016年10月17日，星期一', 9],
  ['Opening of the session', 4],
  ['l’ordre du jour', 3],
  ['see CTOC/COP/2016/9, chap. I – sect. B', 6],
  ['3 per cent (30%)', 4],
  ['افتتاح الدورة الثامنة', 3],
  ['Рабочая группа по торговле людьми', 5],
  ['a\u00a0b\u2009c\nd', 4],
  ['毒品和犯罪问题办公室（UNODC）', 11],
  ['𠮷', 1],
  ['… — “”', 0],
  ['', 0],
])('%s', (text, count) => expect(countWords(text)).toBe(count))
