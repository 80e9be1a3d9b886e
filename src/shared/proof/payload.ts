import { addDays, type Day, diffDays, type Instant } from '../day'
import { fromDigits, toDigits } from './digits'
import { decodeUtf8, encodeUtf8 } from './utf8'

/** Papers that carry a signed code. The number of each is printed for ever: kinds are added, never renumbered. */
const KIND_NUMBERS = {
  receipt: 1,
  keyLoanSlip: 2,
  runSheet: 3,
  visitorPass: 4,
  workerPass: 5,
  refundSlip: 6,
  depositReturnSlip: 7,
  vehiclePass: 8,
} as const
export type ProofKind = keyof typeof KIND_NUMBERS
export const PROOF_KINDS = Object.keys(KIND_NUMBERS) as readonly ProofKind[]

/** What the code of a paper says, and nothing else: no person, no telephone. */
export interface ProofFacts {
  readonly kind: ProofKind
  readonly no: string
  /** Room, door or place, as on the paper; cut where it is longer than the code has room for. */
  readonly unit: string
  readonly issuedOn: Day
  /** Good until this moment, to the minute; null where time does not matter. */
  readonly until: Instant | null
  /** In fen; null where the paper is about no money. */
  readonly amountFen: number | null
  /** Which version of the same paper. */
  readonly edition: number
}

/** A code taken apart; nothing in it is proved before its signature is. */
export interface ProofCode {
  readonly facts: ProofFacts
  /** Which of the center's keys it names, as hexadecimal text. */
  readonly keyName: string
  /** What was signed. */
  readonly body: Uint8Array
  readonly signature: Uint8Array
}

const FORMAT = 0x51
const KEY_NAME = 4
const SIGNATURE = 64
const LONGEST_UNIT = 40
const EPOCH_DAY: Day = '2000-01-01'
const EPOCH_MS = Date.UTC(2000, 0, 1)
const MINUTE = 60_000

/** Signed together with the body, so that no signature made for another purpose can stand under a paper. */
const SIGNED_AS = Uint8Array.from(encodeUtf8('service-center-desk paper 1\n'))

/** What a signature is over: the purpose, then the body. */
export const signedBytes = (body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(SIGNED_AS.length + body.length)
  bytes.set(SIGNED_AS)
  bytes.set(body, SIGNED_AS.length)
  return bytes
}

const bigEndian = (value: number, width: number): readonly number[] =>
  Array.from({ length: width }, (_, at) => Math.floor(value / 256 ** (width - 1 - at)) % 256)

const varint = (value: number): readonly number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

const cut = (text: string): readonly number[] => {
  let bytes = encodeUtf8(text)
  for (let letters = [...text]; bytes.length > LONGEST_UNIT; bytes = encodeUtf8(letters.join('')))
    letters = letters.slice(0, -1)
  return bytes
}

const keyBytes = (keyName: string): readonly number[] =>
  Array.from({ length: KEY_NAME }, (_, at) => Number.parseInt(keyName.slice(at * 2, at * 2 + 2), 16))

/** What is signed for a paper. `keyName`: eight hexadecimal signs. */
export const bodyOf = (facts: ProofFacts, keyName: string): Uint8Array => {
  const no = encodeUtf8(facts.no)
  const unit = cut(facts.unit)
  const minutes = facts.until === null ? 0 : Math.floor((Date.parse(facts.until) - EPOCH_MS) / MINUTE)
  return Uint8Array.from([
    FORMAT,
    ...keyBytes(keyName),
    KIND_NUMBERS[facts.kind],
    facts.edition % 256,
    ...bigEndian(Math.max(0, diffDays(EPOCH_DAY, facts.issuedOn)), 2),
    ...bigEndian(minutes, 4),
    ...varint(facts.amountFen ?? 0),
    no.length,
    ...no,
    unit.length,
    ...unit,
  ])
}

/** The text inside the QR code: digits only. */
export const codeText = (body: Uint8Array, signature: Uint8Array): string => {
  const bytes = new Uint8Array(body.length + signature.length)
  bytes.set(body)
  bytes.set(signature, body.length)
  return toDigits(bytes)
}

/** Reads on through bytes; `undefined` from the first place where they end too early. */
class Reader {
  private at = 0
  broken = false

  constructor(private readonly bytes: Uint8Array) {}

  number(width: number): number {
    return this.take(width).reduce((value, byte) => value * 256 + byte, 0)
  }
  varint(): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.number(1)
      value += (byte % 128) * factor
      if (byte < 128 || this.broken) return value
      if (factor > 2 ** 42) this.broken = true
    }
  }
  text(): string {
    const text = decodeUtf8(this.take(this.number(1)))
    if (text === undefined) this.broken = true
    return text ?? ''
  }
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) this.broken = true
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }
  get atEnd(): boolean {
    return this.at === this.bytes.length
  }
}

const factsIn = (body: Uint8Array): ProofFacts | undefined => {
  const reader = new Reader(body)
  reader.take(1 + KEY_NAME)
  const kindNumber = reader.number(1)
  const kind = PROOF_KINDS.find((each) => KIND_NUMBERS[each] === kindNumber)
  const edition = reader.number(1)
  const days = reader.number(2)
  const minutes = reader.number(4)
  const fen = reader.varint()
  const [no, unit] = [reader.text(), reader.text()]
  if (!kind || reader.broken || !reader.atEnd) return undefined
  return {
    kind,
    no,
    unit,
    issuedOn: addDays(EPOCH_DAY, days),
    until: minutes === 0 ? null : new Date(EPOCH_MS + minutes * MINUTE).toISOString(),
    amountFen: fen === 0 ? null : fen,
    edition,
  }
}

/** Takes a scanned text apart; undefined when it is none of ours, or only part of one. */
export const readCode = (text: string): ProofCode | undefined => {
  const bytes = fromDigits(text)
  if (!bytes || bytes[0] !== FORMAT || bytes.length <= SIGNATURE) return undefined
  const body = bytes.slice(0, -SIGNATURE)
  const facts = factsIn(body)
  if (!facts) return undefined
  const keyName = Array.from(body.subarray(1, 1 + KEY_NAME), (byte) => byte.toString(16).padStart(2, '0'))
  return { facts, keyName: keyName.join(''), body, signature: bytes.slice(-SIGNATURE) }
}
