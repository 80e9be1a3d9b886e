import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { createPaperEngine } from '../../src/main/printing/engine'
import type { PaperPort } from '../../src/main/printing/port'
import { declareScheme, refuseTheRest, servePages } from '../../src/main/security'
import { PAPER_KINDS, PAPER_PROFILES, type PaperKind } from '../../src/shared/papers'
import { type ProfileId, profileOf } from '../../src/shared/printing/profiles'
import { PaperLanguage, PLAIN_SETUP } from '../../src/shared/printing/schema'
import { SAMPLES } from './samples/all'
import { MORE } from './samples/more'
import { AMOUNTS, AT, type Sample } from './samples/sample'
import { SETUPS } from './setups'

/** One file of `index.json`. */
export interface DrawnPaper {
  readonly file: string
  readonly paper: PaperKind
  readonly profile: ProfileId
  readonly language: PaperLanguage
  /** `short`, `typical`, `extreme`, or the name of another state. */
  readonly data: string
  readonly widthMm: number
  readonly heightMm: number
  readonly pages: number
  /** What must be on it. */
  readonly text: readonly string[]
}

interface Wish {
  readonly kind: PaperKind
  readonly profile: ProfileId
  readonly language: PaperLanguage
  readonly amount: string
}

const { PAPERS_LANGUAGES: wanted = '' } = process.env
const LANGUAGES_WANTED = PaperLanguage.options.filter(
  (language) => wanted === '' || wanted.split(',').includes(language),
)

/** Every paper in every language with each amount of data on its usual size; on the others once each. */
const wishes = (): readonly Wish[] =>
  PAPER_KINDS.flatMap((kind) => {
    const [usual, ...others] = PAPER_PROFILES[kind]
    return [
      ...LANGUAGES_WANTED.flatMap((language) =>
        [...AMOUNTS, ...Object.keys(MORE[kind] ?? {})].map((amount) => ({
          kind,
          profile: usual,
          language,
          amount,
        })),
      ),
      ...others.flatMap((profile) => [
        { kind, profile, language: 'both' as const, amount: 'typical' as const },
        { kind, profile, language: 'both' as const, amount: 'extreme' as const },
      ]),
    ]
  })

const pagesIn = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length

const sampleOf = (kind: PaperKind, amount: string): Sample<PaperKind> => {
  const known: Readonly<Record<string, Sample<PaperKind>>> = { ...SAMPLES[kind], ...MORE[kind] }
  return known[amount] as Sample<PaperKind>
}

const draw = async (paper: PaperPort, folder: string, wish: Wish): Promise<DrawnPaper> => {
  const { kind, profile, language, amount } = wish
  const sample = sampleOf(kind, amount)
  const marks = {
    reprint: sample.reprint ?? 0,
    at: AT,
    byName: '李静',
    voided: sample.voided ?? null,
    logo: '',
  }
  const { pdf, heightMm } = await paper.renderPdf({
    kind,
    profile,
    language,
    setup: PLAIN_SETUP,
    items: [{ data: sample.data, marks }],
  })
  const file = `${kind}-${profile}-${language}-${amount}.pdf`
  await writeFile(join(folder, file), pdf)
  return {
    file,
    paper: kind,
    profile,
    language,
    data: amount,
    widthMm: profileOf(profile).widthMm,
    heightMm,
    pages: pagesIn(pdf),
    text: sample.says,
  }
}

/** Papers put in unusual ways, with what of each could not be laid out, for the tests of setting up. */
const drawSetUps = async (paper: PaperPort, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const failed: Record<string, readonly number[]> = {}
  for (const { name, ...ask } of SETUPS) {
    const drawn = await paper.renderPdf({ ...ask, language: 'both' })
    await writeFile(join(folder, `${name}.pdf`), drawn.pdf)
    failed[name] = drawn.failed.map(({ place }) => place)
  }
  await writeFile(join(folder, 'failed.json'), JSON.stringify(failed))
}

const drawAll = async (folder: string, only: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const engine = createPaperEngine()
  const drawn: DrawnPaper[] = []
  for (const wish of wishes())
    if (only === '' || only.split(',').includes(wish.kind)) drawn.push(await draw(engine, folder, wish))
  if (process.env.PAPERS_SETUPS) await drawSetUps(engine, join(folder, 'setups'))
  engine.close()
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(drawn, null, 2)}\n`)
  process.stdout.write(`${drawn.length} papers\n`)
}

const { PAPERS_DIR: folder = '', PAPERS_ONLY: only = '', PAPERS_PAGES: pages = '' } = process.env
declareScheme()
app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(() => {
    servePages(pages)
    refuseTheRest()
    return drawAll(folder, only)
  })
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      app.exit(1)
    },
  )
