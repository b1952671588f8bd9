import type { Sentence } from '../../changes/withdrawing/sentences.ts'
import { placeNow, type Withdrawal, withdrawal } from '../../changes/withdrawing/withdrawal.ts'
import type { Diagnostic } from '../../source/diagnostic.ts'
import type { Span } from '../../source/source-file.ts'
import { dataFolderOf } from '../files/find-sessions.ts'
import { takingTurns } from '../files/take-turns.ts'
import { UsageError } from '../usage-error.ts'
import { reasonOf } from './prove-edits.ts'
import { refusing, SessionAtWork } from './session-at-work.ts'

export interface WithdrawOptions {
  /** The id of a fact, its whole name, a document symbol, or an item as the paper prints it. */
  readonly fact: string
  readonly session: string | undefined
  /** Whether the items under it go with it. */
  readonly hasItems: boolean
}

/** A sentence that is to be written anew, at its place in the file as it is now. */
export interface ToRewrite extends Pick<Sentence, 'unit' | 'text'> {
  readonly span: Span
}

export interface WithdrawResult extends Pick<Withdrawal, 'withdrawn' | 'ties'> {
  readonly written: readonly string[]
  readonly sentences: readonly ToRewrite[]
  /** What else papers check says now that it did not say before. */
  readonly toDo: readonly Diagnostic[]
}

/**
 * Takes a fact out of a session with what is only its own, and lists the sentences that name it, which are for people. All files are written, or none,
 * where anything but these sentences would be an error.
 */
export async function withdrawFact({ fact, session: folder, hasItems }: WithdrawOptions): Promise<WithdrawResult> {
  const root = dataFolderOf(folder === undefined ? [] : [folder])
  return takingTurns(root, async () => {
    const work = new SessionAtWork(folder)
    const plan = refusing(() => withdrawal(work.session, work.opened, fact, hasItems))
    const { texts, after, brought } = work.with(plan.texts)
    const sentences = plan.sentences.flatMap((sentence): ToRewrite[] => {
      const span = placeNow(sentence, after)
      return span ? [{ unit: sentence.unit, text: sentence.text, span }] : []
    })
    const isListed = (finding: Diagnostic): boolean => sentences.some(({ span }) => isIn(finding.span, span))
    const fault = brought.find((finding) => finding.level === 'error' && !isListed(finding))
    if (fault)
      throw new UsageError(
        `${fact} cannot be withdrawn so: ${reasonOf(fault)}`,
        `nothing was written${fault.help === undefined ? '' : `; ${fault.help}`}`,
      )
    const toDo = brought.filter((finding) => !isListed(finding))
    return { ...plan, written: await work.keep(root, texts), sentences, toDo }
  })
}

/** Whether two places of one file have something in common. */
function isIn(one: Span, other: Span): boolean {
  return one.file.path === other.file.path && one.start < other.end && other.start < one.end
}
