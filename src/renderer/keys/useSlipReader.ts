import { useRef, useState } from 'react'
import type { KeyRow } from '../../shared/keys/contract'
import type { Borrower } from '../../shared/keys/loanContract'
import { type Problem, problem } from '../../shared/problem'
import { call } from '../ipc/call'
import { useScanner } from './useScanner'

interface Hands {
  readonly onBorrower: (borrower: Borrower) => void
  /** The borrower's pass was read a second time: that is a yes. */
  readonly onAgain: () => void
}

/** What a scanner reads while a slip is filled in: one more key, or the borrower's pass. */
export const useSlipReader = (first: KeyRow, active: boolean, hands: Hands) => {
  const [more, setMore] = useState<readonly KeyRow[]>([])
  const [wrong, setWrong] = useState<Problem>()
  const [lastPass, setLastPass] = useState('')
  const rows: readonly KeyRow[] = [first, ...more]
  const latest = useRef(hands)
  latest.current = hands

  const readTag = (row: KeyRow): void => {
    const twice = rows.some((each) => each.key.id === row.key.id)
    setWrong(twice ? problem('keys.scannedTwice', { code: row.key.code }) : undefined)
    if (!twice) setMore((before) => [...before, row])
  }
  const readPass = async (text: string, clear: () => void): Promise<boolean> => {
    const reply = await call('keys.borrowerByPass', { pass: text.slice(0, 120) })
    if (!reply.ok || !reply.value) return false
    clear()
    setLastPass(text)
    setWrong(undefined)
    hands.onBorrower(reply.value)
    return true
  }
  useScanner(async (text, clear) => {
    if (text === lastPass) {
      clear()
      // Once the form has taken back what fell into its field.
      setTimeout(() => latest.current.onAgain())
      return
    }
    const found = await call('keys.findByTag', { tag: text.slice(0, 60) })
    const row = found.ok ? found.value : null
    if (row) {
      clear()
      readTag(row)
    } else if (!(await readPass(text, clear))) setWrong(problem('keys.noSuchTag', { tag: text.slice(0, 60) }))
  }, active)
  return {
    rows,
    wrong,
    forget: () => setWrong(undefined),
    remove: (keyId: string): void => setMore((before) => before.filter((each) => each.key.id !== keyId)),
  }
}
