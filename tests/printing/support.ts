import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { keyInput, lendInput } from '../keys/support'
import { type Desk, openDesk } from '../support/desk'

/** A desk with a center by name and as many key loans as asked for; answers their ids. */
export const deskWithLoans = async (count: number): Promise<{ desk: Desk; loans: readonly string[] }> => {
  const desk = await openDesk({ role: 'manager' })
  await desk.arrange((draft) => {
    draft.center.insert({
      id: 'center_1' as Id<'center'>,
      name: '阳光物业服务中心',
      phone: '',
      address: '',
      demo: false,
      createdAt: '2026-11-23T00:00:00.000Z',
    })
  })
  const loans: string[] = []
  for (let place = 0; place < count; place += 1) {
    const key = await desk.done(
      'keys.register',
      keyInput({ code: `3-2-${place}-D1`, slot: `A-01-${String(place + 1).padStart(2, '0')}` }),
    )
    const borrower = { borrowerName: `王师傅${place}` }
    loans.push((await desk.done('keys.lend', lendInput(key.id, borrower))).id)
  }
  return { desk, loans }
}

export const slip = (id: string) => ({ kind: 'keyLoanSlip', id, language: 'both', profile: 'a5' }) as const

export const slips = (ids: readonly string[]): RouteInput<'printing.saveMany'> => ({
  kind: 'keyLoanSlip',
  ids: [...ids],
  language: 'both',
  profile: 'a5',
})

export const EPSON = { printer: 'Epson', copies: 1 }
