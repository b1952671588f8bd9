import { expect, it } from 'vitest'
import { faultlessPaper } from '../helpers/real-paper.ts'

/** The words of the official paper, checked against it once. After a change that is meant: `npm run test:update`, and read the difference. */
it('the Chinese paper has these words', async () => {
  const { passages } = faultlessPaper()
  const text = passages.map((passage) => `${passage.text}\n`).join('')
  await expect(text).toMatchFileSnapshot('golden/ctoc-cop-2016-1.zh.txt')
})
