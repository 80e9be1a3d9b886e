import { formatFen } from '../../shared/money'
import type { ProofFacts } from '../../shared/proof/payload'
import { checkOf, scannedCode } from '../../shared/proof/typed'
import en from './en.json'
import { type GateAnswer, type GateKeys, gateCheck } from './gateCheck'
import zh from './zh-CN.json'

/** The page a gate checks papers with: one file, no network, only public keys. Built by scripts/gatePage.mjs. */
interface GateFacts {
  readonly center: string
  readonly savedAt: string
  readonly fingerprint: string
  readonly keys: GateKeys
}

const LANGUAGES = { 'zh-CN': zh, en } as const
type Language = keyof typeof LANGUAGES
const TONES = { good: 'ok', expired: 'warn', altered: 'bad', foreign: 'bad', unreadable: 'bad' } as const
const REMEMBERED = 12

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement
const facts = JSON.parse(element('facts').textContent ?? '') as GateFacts
const code = element('code') as HTMLTextAreaElement
const before: { readonly at: Date; readonly answer: GateAnswer }[] = []
let language: Language = 'zh-CN'

/** The word of a key in the language on screen, `proof.` in front as everywhere. */
const t = (key: string): string =>
  key
    .split('.')
    .slice(1)
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], LANGUAGES[language]) as string

/** The center's clock (UTC+8), whatever zone this PC is set to. */
const moment = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const node = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

const lines = (said: ProofFacts): readonly (readonly [string, string])[] => [
  [t('proof.field.kind'), t(`proof.kind.${said.kind}`)],
  [t('proof.field.no'), said.no],
  [t('proof.field.unit'), said.unit],
  [t('proof.field.issuedOn'), said.issuedOn],
  ...(said.until ? [[t('proof.field.until'), moment(new Date(said.until))] as const] : []),
  ...(said.amountFen === null ? [] : [[t('proof.field.amount'), `¥${formatFen(said.amountFen)}`] as const]),
  [t('proof.field.check'), checkOf(scannedCode(code.value) ?? '')],
]

const show = (answer: GateAnswer): void => {
  const box = element('answer')
  box.hidden = false
  box.dataset.tone = TONES[answer.verdict]
  const list = document.createElement('dl')
  for (const [name, value] of answer.facts ? lines(answer.facts) : [])
    list.append(node('dt', name), node('dd', value))
  box.replaceChildren(
    node('strong', t(`proof.verdict.${answer.verdict}`)),
    node('span', t(`proof.gate.hint.${answer.verdict}`)),
    list,
  )
}

const showBefore = (): void => {
  element('before').replaceChildren(
    ...before.map(({ at, answer }) => {
      const row = document.createElement('li')
      const what = answer.facts ? `${t(`proof.kind.${answer.facts.kind}`)} ${answer.facts.no}` : ''
      row.append(
        node('span', moment(at)),
        node('b', t(`proof.verdict.${answer.verdict}`)),
        node('span', what),
      )
      return row
    }),
  )
}

const paint = (): void => {
  document.documentElement.lang = language
  element('center').textContent = `${facts.center} · ${t('proof.gate.title')}`
  element('language').textContent = t('proof.gate.otherLanguage')
  element('ask').textContent = t('proof.gate.ask')
  element('note').textContent = t('proof.gate.note')
  element('beforeTitle').textContent = t('proof.gate.before')
  element('key').textContent =
    `${t('proof.gate.key')} ${facts.fingerprint} · ${moment(new Date(facts.savedAt))}`
  showBefore()
}

const check = (): void => {
  if (code.value.trim() === '') return
  const at = new Date()
  const answer = gateCheck(code.value, facts.keys, at.toISOString())
  show(answer)
  before.unshift({ at, answer })
  before.length = Math.min(before.length, REMEMBERED)
  showBefore()
  code.select()
}

code.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  check()
})
code.addEventListener('paste', () => setTimeout(check))
element('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en'
  paint()
  code.focus()
})
const tick = (): void => {
  element('clock').textContent = moment(new Date())
}
setInterval(tick, 10_000)
tick()
paint()
code.focus()
