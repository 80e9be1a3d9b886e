import i18next from 'i18next'
import type { ReactNode } from 'react'
import { BarCode } from './BarCode'
import { usePaper } from './paperContext'
import styles from './parts.module.css'

type Values = Readonly<Record<string, string | number>>

const said = (language: 'zh-CN' | 'en', k: string, values: Values): string =>
  i18next.getFixedT(language)(k as never, values as never) as unknown as string

interface LabelProps {
  readonly k: string
  readonly values?: Values
  /** Whole sentences: the English on a line of its own. */
  readonly under?: boolean
}

/** A label in the language of the paper: one, or Chinese first with small English beside it (domain.md §0.4 g). */
export const Label = ({ k, values = {}, under }: LabelProps) => {
  const { language } = usePaper()
  if (language !== 'both') return <>{said(language, k, values)}</>
  const [zh, en] = [said('zh-CN', k, values), said('en', k, values)]
  if (zh === en) return <>{zh}</>
  return (
    <span className={styles.both}>
      {zh} <small className={under ? styles.under : styles.small}>{en}</small>
    </span>
  )
}

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
}) => (
  <div className={styles.signs}>
    {signs.map(({ k, name }) => (
      <span key={k} className={styles.sign}>
        <Label k={k} />
        <span className={styles.line}>
          <Value>{name}</Value>
        </span>
      </span>
    ))}
  </div>
)

/** A sentence or two under the tables: what is confirmed, what to do. */
export const Note = ({ k, values = {} }: { readonly k: string; readonly values?: Values }) => (
  <p className={styles.note}>
    <Label k={k} values={values} />
  </p>
)
