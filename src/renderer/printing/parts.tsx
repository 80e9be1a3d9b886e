import i18next from 'i18next'
import type { ReactNode } from 'react'
import { BarCode } from './BarCode'
import { usePaper } from './paperContext'
import styles from './parts.module.css'

type Values = Readonly<Record<string, string | number>>

const said = (language: 'zh-CN' | 'en', k: string, values: Values): string =>
  i18next.getFixedT(language)(k as never, values as never) as unknown as string

export type Say = (k: string, values?: Values) => string

interface SaidProps {
  /** What is said, from words of one language; asked once for each language of the paper. */
  readonly text: (t: Say) => string
  /** Whole sentences: the English on a line of its own. */
  readonly under?: boolean | undefined
}

/** Words in the language of the paper: one, or Chinese first with small English beside it (domain.md §0.4 g). */
export const Said = ({ text, under }: SaidProps) => {
  const { language } = usePaper()
  const of = (each: 'zh-CN' | 'en'): string => text((k, values = {}) => said(each, k, values))
  if (language !== 'both') return <>{of(language)}</>
  return <Twice zh={of('zh-CN')} en={of('en')} under={under} />
}

interface TwiceProps extends Pick<SaidProps, 'under'> {
  readonly zh: string
  readonly en: string
}

/** Chinese first, small English beside it. */
export const Twice = ({ zh, en, under }: TwiceProps) =>
  zh === en ? (
    zh
  ) : (
    <span className={styles.both}>
      {zh} <small className={under ? styles.under : styles.small}>{en}</small>
    </span>
  )

/** What stands between names and numbers in a row, which have one form in every language. */
export const useComma = (): string => (usePaper().language === 'en' ? ', ' : '、')

interface LabelProps extends Pick<SaidProps, 'under'> {
  readonly k: string
  readonly values?: Values
}

/** One word or sentence, by its key. */
export const Label = ({ k, values, under }: LabelProps) => <Said text={(t) => t(k, values)} under={under} />

/** What was filled in: printed alone on forms that are there already. */
export const Value = ({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string | undefined
}) => (
  <span data-value className={className}>
    {children}
  </span>
)

/** A label and what stands behind it, on one line or as many as it needs. */
export const Fact = ({
  k,
  children,
  grow,
}: {
  readonly k: string
  readonly children: ReactNode
  readonly grow?: boolean
}) => (
  <span className={styles.fact} data-grow={grow || undefined}>
    <span className={styles.factLabel}>
      <Label k={k} />
    </span>
    <b className={styles.factValue} data-value>
      {children}
    </b>
  </span>
)

export const Facts = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.facts}>{children}</div>
)

const THIRD_MM = 94
const SHORT_NO = 9

interface HeadProps {
  readonly centerName: string
  /** Key of the paper's name. */
  readonly title: string
  readonly no?: ReactNode
  /** Under the number: a version, a date. */
  readonly aside?: ReactNode
  /** The number as bars, to be scanned back in; a third of a sheet has no room for them. */
  readonly scan?: string
}

/** Mark and name of the center, name and number of the paper, and which reprint it is. */
export const PaperHead = ({ centerName, title, no, aside, scan }: HeadProps) => {
  const { marks, profile } = usePaper()
  const roomy = (profile.heightMm ?? 0) > THIRD_MM
  return (
    <header className={styles.head}>
      <div className={styles.left}>
        {marks.logo !== '' && <img className={styles.logo} src={marks.logo} alt="" />}
        {marks.reprint > 0 && (
          <span className={styles.reprint} data-value>
            <Label k="printing.reprint" values={{ n: marks.reprint }} />
          </span>
        )}
      </div>
      <div className={styles.names}>
        <p className={styles.center}>{centerName}</p>
        <h1 className={styles.title}>
          <Label k={title} />
        </h1>
      </div>
      <div className={styles.right}>
        {no !== undefined && (
          <span className={styles.no} data-value>
            {no}
          </span>
        )}
        {scan && roomy && (
          <BarCode text={scan} widthMm={scan.length > SHORT_NO ? 46 : 34} heightMm={6.5} bare />
        )}
        {aside}
      </div>
    </header>
  )
}

/** Where the center's seal goes. */
export const SealBox = ({ k }: { readonly k: string }) => (
  <div className={styles.seal}>
    <Label k={k} />
  </div>
)

/** Lines to sign on, each with its label; a name known already stands on it. */
export const Signs = ({
  signs,
}: {
  readonly signs: readonly { readonly k: string; readonly name?: string }[]
}) => {
  // In two languages four of them do not fit on one line: rather two and two than three and one.
  const pairs = usePaper().language === 'both' && signs.length === 4
  return (
    <div className={styles.signs} data-pairs={pairs || undefined}>
      {signs.map(({ k, name }) => (
        <span key={k} className={styles.sign}>
          <span>
            <Label k={k} />
          </span>
          <span className={styles.line}>
            <Value>{name}</Value>
          </span>
        </span>
      ))}
    </div>
  )
}

/** A sentence or two under the tables: what is confirmed, what to do. */
export const Note = ({ k, values = {} }: { readonly k: string; readonly values?: Values }) => (
  <p className={styles.note}>
    <Label under k={k} values={values} />
  </p>
)
