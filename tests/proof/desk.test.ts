import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../src/renderer/i18n/words'
import { ReturnCheck } from '../../src/shared/keys/loanSchema'
import { PAPER_KINDS, type PaperKind } from '../../src/shared/papers'
import type { ProofAnswer } from '../../src/shared/proof/contract'
import { bodyOf, codeText, PROOF_KINDS, readCode } from '../../src/shared/proof/payload'
import { checkOf } from '../../src/shared/proof/typed'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
})
afterAll(() => desk.close())

/** The code on a paper as it is printed now. */
const printed = async (kind: PaperKind, id: string): Promise<string> => {
  await desk.done('printing.savePdf', { kind, id, language: 'zh-CN', profile: 'a4' })
  return (desk.drawn.at(-1) as { qr: string }).qr
}
const check = (text: string): Promise<ProofAnswer> => desk.done('proof.check', { text })
const verdict = async (text: string) => (await check(text)).verdict

const first = <T>(found: Iterable<T>, fits: (each: T) => boolean = () => true): T => {
  for (const each of found) if (fits(each)) return each
  throw new Error('the demo lacks a record')
}

describe('a paper of the center, scanned at the desk', () => {
  it('receipt: genuine with its amount; void once it is voided; the same code on every reprint', async () => {
    const receipt = first(desk.view.receipts.all(), (each) => !each.voided)
    const code = await printed('receipt', receipt.id)
    expect(await printed('receipt', receipt.id)).toBe(code)
    expect(await check(code)).toMatchObject({
      verdict: 'good',
      facts: { kind: 'receipt', no: receipt.no, unit: receipt.unitLabel, amountFen: receipt.totalFen },
      holder: receipt.payer,
      path: `/fees/receipts?receipt=${receipt.id}`,
    })
    const at = '2026-11-23T05:00:00.000Z'
    await desk.arrange((draft) => {
      draft.receipts.update(receipt.id, {
        voided: { at, byName: '林晓芸', reason: '金额打错' },
      })
    })
    expect(await check(code)).toMatchObject({ verdict: 'void', endedAt: at })
  })

  it('key loan slip: genuine while out, expired when overdue, returned when the key is back', async () => {
    const loan = first(
      desk.view.keyLoans.where('open', 'out'),
      (each) => each.dueAt > '2026-11-23T06:00:00.000Z',
    )
    const code = await printed('keyLoanSlip', loan.id)
    expect(await verdict(code)).toBe('good')
    desk.setNow('2027-11-23T06:00:00.000Z')
    expect(await verdict(code)).toBe('expired')
    desk.setNow('2026-11-23T06:00:00.000Z')
    await desk.done('keys.return', {
      loanId: loan.id,
      broughtBy: loan.borrowerName,
      checks: [...ReturnCheck.options],
      note: '',
    })
    expect(await verdict(code)).toBe('returned')
  })

  it('worker pass: replaced once it was extended, void once it is lost, expired after its last day', async () => {
    const pass = first(
      desk.view.workerPasses.where('valid', 'valid'),
      (each) => each.validFromOn <= '2026-11-23' && each.validToOn > '2026-11-25',
    )
    const before = await printed('workerPass', pass.id)
    expect(await verdict(before)).toBe('good')
    desk.setNow('2027-11-23T06:00:00.000Z')
    expect(await verdict(before)).toBe('expired')
    desk.setNow('2026-11-23T06:00:00.000Z')
    await desk.done('passes.extendWorker', { passId: pass.id, validToOn: '2027-01-15' })
    expect(await check(before)).toMatchObject({
      verdict: 'replaced',
      facts: { until: new Date(`${pass.validToOn}T23:59:00+08:00`).toISOString() },
      record: { until: '2027-01-15T15:59:00.000Z' },
    })
    const after = await printed('workerPass', pass.id)
    expect(await verdict(after)).toBe('good')
    await desk.done('passes.endWorker', { passId: pass.id, status: 'lost', note: '报失' })
    expect(await verdict(after)).toBe('void')
  })

  it('visitor pass and run sheet carry one too; who left has returned it', async () => {
    const inside = first(
      desk.view.visitorPasses.where('inside', 'inside'),
      (each) => each.validUntil > '2026-11-23T06:00:00.000Z',
    )
    const code = await printed('visitorPass', inside.id)
    expect(await verdict(code)).toBe('good')
    await desk.done('passes.leave', { passId: inside.id, cardReturned: true })
    expect(await verdict(code)).toBe('returned')
    const tour = first(desk.view.tours.all(), (each) => each.status === 'preparing')
    expect((await check(await printed('runSheet', tour.id))).facts).toMatchObject({
      kind: 'runSheet',
      no: tour.no,
      edition: tour.version,
    })
  })
})

describe('slips that give money back, and passes for vehicles', () => {
  it('refund slip: not yet good until it is paid out, then genuine with its amount', async () => {
    const refund = first(desk.view.refunds.all(), (each) => each.paid !== null)
    const code = await printed('refundSlip', refund.id)
    expect(await check(code)).toMatchObject({
      verdict: 'good',
      facts: { kind: 'refundSlip', no: refund.no, unit: refund.unitLabel, amountFen: refund.totalFen },
    })
    const { paid } = refund
    await desk.arrange((draft) => void draft.refunds.update(refund.id, { paid: null }))
    expect(await verdict(code)).toBe('notYet')
    await desk.arrange((draft) => void draft.refunds.update(refund.id, { paid }))
    expect(await verdict(`${refund.no} ${checkOf(code)}`)).toBe('good')
  })

  it('deposit return slip: genuine with its amount; another amount is altered', async () => {
    const back = first(desk.view.depositReturns.all())
    const code = await printed('depositReturnSlip', back.id)
    expect(await check(code)).toMatchObject({
      verdict: 'good',
      facts: { kind: 'depositReturnSlip', no: back.no, amountFen: back.amountFen },
    })
    const read = readCode(code)
    if (!read) throw new Error('not readable')
    const dearer = bodyOf({ ...read.facts, amountFen: back.amountFen + 1 }, read.keyName)
    expect(await verdict(codeText(dearer, read.signature))).toBe('altered')
  })

  it('vehicle passes: each has its own number and code, and dies with the visit', async () => {
    const tour = first(desk.view.tours.all(), (each) => each.status === 'preparing')
    await desk.arrange((draft) => {
      const vehicles = { ...tour.plan.vehicles, plates: '粤B12345、粤B67890', count: 3 }
      draft.tours.update(tour.id, { plan: { ...tour.plan, vehicles } })
    })
    await desk.done('printing.savePdf', {
      kind: 'vehiclePass',
      id: tour.id,
      language: 'zh-CN',
      profile: 'a5',
    })
    const { qrs } = desk.drawn.at(-1) as { qrs: readonly string[] }
    expect(new Set(qrs).size).toBe(3)
    const answers = await Promise.all(qrs.map(check))
    expect(answers.map(({ verdict: each, facts }) => [each, facts?.no, facts?.unit])).toEqual([
      ['good', `${tour.no}-01`, '粤B12345'],
      ['good', `${tour.no}-02`, '粤B67890'],
      ['good', `${tour.no}-03`, tour.plan.vehicles.parking],
    ])
    expect(await verdict(`${tour.no}-02 ${checkOf(qrs[1] ?? '')}`)).toBe('good')
    expect(await verdict(`${tour.no}-02 ${checkOf(qrs[0] ?? '')}`)).toBe('altered')
    await desk.arrange((draft) => void draft.tours.update(tour.id, { status: 'cancelled' }))
    expect(await Promise.all(qrs.map(verdict))).toEqual(['void', 'void', 'void'])
    await desk.arrange((draft) => void draft.tours.update(tour.id, { status: 'preparing' }))
  })
})

describe('every paper that carries a code', () => {
  it('is a kind the desk and the gate can name', () => {
    const named = PROOF_KINDS.filter((kind) => words.en.proof.kind[kind] && words['zh-CN'].proof.kind[kind])
    expect(named).toEqual(PROOF_KINDS)
    expect(PROOF_KINDS.filter((kind) => !(PAPER_KINDS as readonly string[]).includes(kind))).toEqual([])
  })
})

describe('what somebody made up', () => {
  it('altered, foreign and unreadable codes say nothing that is not proved', async () => {
    const receipt = first(desk.view.receipts.all())
    const code = readCode(await printed('receipt', receipt.id))
    if (!code) throw new Error('not readable')
    const dearer = bodyOf({ ...code.facts, amountFen: 999_999 }, code.keyName)
    const nothing = { facts: null, holder: '', record: null, endedAt: null, path: null }
    expect(await check(codeText(dearer, code.signature))).toEqual({ verdict: 'altered', ...nothing })
    const stranger = bodyOf(code.facts, '00000000')
    expect(await check(codeText(stranger, code.signature))).toEqual({ verdict: 'foreign', ...nothing })
    expect(await check('7'.repeat(240))).toEqual({ verdict: 'unreadable', ...nothing })
    expect(await check('王师傅')).toEqual({ verdict: 'unreadable', ...nothing })
  })

  it('a number with the right signs is genuine, with wrong ones altered, with no such number foreign', async () => {
    const receipt = first(desk.view.receipts.all(), (each) => !each.voided)
    const signs = checkOf(await printed('receipt', receipt.id))
    expect(await check(`${receipt.no} ${signs.toLowerCase()}`)).toMatchObject({
      verdict: 'good',
      facts: { no: receipt.no },
    })
    expect(await verdict(`${receipt.no} ${signs.startsWith('0') ? '1' : '0'}${signs.slice(1)}`)).toBe(
      'altered',
    )
    expect(await verdict(`9999999 ${signs}`)).toBe('foreign')
  })
})

describe('the key', () => {
  it('renewed by a manager with their PIN: older papers stay genuine, newer ones carry the new key', async () => {
    const receipt = first(desk.view.receipts.all(), (each) => !each.voided)
    const before = await printed('receipt', receipt.id)
    expect(await desk.callUnproved('proof.renewKey', {})).toMatchObject({
      problem: { code: 'session.confirmFirst' },
    })
    const state = await desk.done('proof.renewKey', {})
    expect(state.state).toBe('ready')
    expect(state.keys.map((key) => key.retiredAt === null)).toEqual([true, false])
    const after = await printed('receipt', receipt.id)
    expect(readCode(after)?.keyName).not.toBe(readCode(before)?.keyName)
    expect([await verdict(before), await verdict(after)]).toEqual(['good', 'good'])
    expect(await verdict(`${receipt.no} ${checkOf(before)}`)).toBe('good')
  })

  it('its secret half is nowhere in a reply, and only sealed on the disk', async () => {
    expect(JSON.stringify(await desk.done('proof.state', {}))).not.toMatch(/secret|s1\./)
    for (const key of desk.view.proofKeys.all()) expect(key.secret).toMatch(/^s1\./)
  })

  it('the page for the gate holds public keys and nothing that ends its element', async () => {
    await desk.done('center.update', { name: '</script>服务中心', phone: '', address: '' })
    await desk.done('proof.savePage', {})
    const page = new TextDecoder().decode(desk.saved.get('gate-check.html'))
    const facts = JSON.parse(/id="facts">(.*)<\/script>$/.exec(page)?.[1] ?? '') as {
      center: string
      keys: object
    }
    expect(facts.center).toBe('</script>服务中心')
    expect(Object.values(facts.keys).sort()).toEqual(
      [...desk.view.proofKeys.all()].map((key) => key.publicKey).sort(),
    )
    for (const key of desk.view.proofKeys.all()) expect(page).not.toContain(key.secret)
  })

  it('the sheet for the gate lists passes that are good now, with their signs and no names', async () => {
    const [center] = [...desk.view.center.all()]
    await printed('guardSheet', center?.id ?? '')
    const sheet = desk.drawn.at(-1) as { workers: { no: string; check: string }[] }
    const [line] = sheet.workers
    expect(line && (await verdict(`${line.no} ${line.check}`))).toBe('good')
    for (const pass of desk.view.workerPasses.all()) expect(JSON.stringify(sheet)).not.toContain(pass.name)
  })

  it('on a PC without the data key papers go out without a code, and the state says so', async () => {
    await rm(desk.keys, { recursive: true, force: true })
    await desk.restart()
    desk.signIn('manager')
    const receipt = first(desk.view.receipts.all())
    expect(await printed('receipt', receipt.id)).toBe('')
    expect((await desk.done('proof.state', {})).state).toBe('locked')
    expect(await desk.call('proof.renewKey', {})).toMatchObject({ problem: { code: 'privacy.sealLocked' } })
  })
})
