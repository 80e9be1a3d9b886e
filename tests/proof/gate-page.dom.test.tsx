import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
// @ts-expect-error a plain script of the build, without types
import { buildGatePage } from '../../scripts/gatePage.mjs'
import { words } from '../../src/renderer/i18n/words'
import { bodyOf, codeText, readCode } from '../../src/shared/proof/payload'
import { type Desk, openDesk } from '../support/desk'

/** The page as it is given to a gate: built, with the center's facts, alone. */
let page = ''
let desk: Desk
let genuine = ''
const verdicts = words['zh-CN'].proof.verdict
const asked: string[] = []

const codeOf = async (kind: 'receipt' | 'visitorPass', id: string): Promise<string> => {
  await desk.done('printing.savePdf', { kind, id, language: 'zh-CN', profile: 'a4' })
  return (desk.drawn.at(-1) as { qr: string }).qr
}

const answer = (): string => document.getElementById('answer')?.textContent ?? ''
const scan = (text: string): string => {
  const box = document.getElementById('code') as HTMLTextAreaElement
  box.value = text
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  return answer()
}

beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
  await desk.done('proof.savePage', {})
  const facts = new TextDecoder()
    .decode(desk.saved.get('gate-check.html'))
    .replace(/^<script[^>]*>|<\/script>$/g, '')
  page = ((await buildGatePage()) as string).replace('"gate-facts"', () => facts)
  const [receipt] = [...desk.view.receipts.all()].filter((each) => !each.voided)
  genuine = await codeOf('receipt', receipt?.id ?? '')
  const never = (what: string) => (): never => {
    asked.push(what)
    throw new Error('a gate has no network')
  }
  Object.assign(globalThis, {
    fetch: never('fetch'),
    XMLHttpRequest: never('XMLHttpRequest'),
    WebSocket: never('WebSocket'),
  })
  const script = page.slice(page.lastIndexOf('<script>') + 8, page.lastIndexOf('</script>'))
  document.body.innerHTML = page.slice(page.indexOf('<body>') + 6, page.lastIndexOf('<script>'))
  new Function(script)()
}, 120_000)
afterAll(() => desk.close())

it('is one file that may load nothing: no address in its markup, its script and style allowed by their own hashes', () => {
  const [script = '', style = ''] = [/<script>([\s\S]*)<\/script>/, /<style>([\s\S]*?)<\/style>/].map(
    (part) => part.exec(page)?.[1] ?? '',
  )
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(page).toContain(
    `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
  )
  const markup = page.replace(script, '')
  expect(markup.match(/\b(?:src|href)=|url\(|@import|https?:|<link|<iframe|<img/g) ?? []).toEqual([])
})

it('knows a genuine paper of the center, and says for how much', () => {
  const { facts } = readCode(genuine) ?? {}
  expect(scan(genuine)).toContain(verdicts.good)
  expect(answer()).toContain(facts?.no)
})

it('refuses an altered amount, a swapped signature, half a code and a key it does not know', async () => {
  const [one, two] = [...desk.view.receipts.all()].slice(-2)
  const [a, b] = [
    readCode(await codeOf('receipt', one?.id ?? '')),
    readCode(await codeOf('receipt', two?.id ?? '')),
  ]
  if (!a || !b) throw new Error('not readable')
  const dearer = codeText(bodyOf({ ...a.facts, amountFen: 1 }, a.keyName), a.signature)
  expect(scan(dearer)).toContain(verdicts.altered)
  expect(scan(codeText(a.body, b.signature))).toContain(verdicts.altered)
  expect(scan(genuine.slice(0, -9))).not.toContain(verdicts.good)
  expect(scan(codeText(bodyOf(a.facts, '00000000'), a.signature))).toContain(verdicts.foreign)
  expect(scan('<img src=x onerror=alert(1)>')).toContain(verdicts.unreadable)
  expect(document.querySelector('img')).toBeNull()
})

it('knows by itself that the time of a pass is over', async () => {
  const pass = [...desk.view.visitorPasses.all()].find(
    ({ validUntil }) => validUntil < new Date().toISOString(),
  )
  expect(scan(await codeOf('visitorPass', pass?.id ?? ''))).toContain(verdicts.expired)
})

it('asked nobody for anything', () => expect(asked).toEqual([]))
