import type { UnitFilePaper } from '../../shared/unitfiles/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { PaperPage } from '../printing/PaperPage'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'
import styles from './UnitFilePapers.module.css'

const volumeNo = ({ no, volume }: UnitFilePaper): string => `${no}/${volume}`

/** 档案封面 (domain.md §2.7). */
export const FileCoverPaper = ({ data }: { readonly data: UnitFilePaper }) => {
  const { day } = useWords()
  return (
    <PaperPage foot={{ page: 1, pages: 1 }}>
      <div className={styles.cover}>
        <p className={styles.center}>{data.centerName}</p>
        <h1 className={styles.name}>
          <Label k="unitfiles.paper.cover" />
        </h1>
        <p className={styles.unit}>{data.unitLabel}</p>
        <div className={styles.facts}>
          <Fact k="unitfiles.field.no">{volumeNo(data)}</Fact>
          <br />
          <Fact k="unitfiles.field.site">{data.siteName}</Fact>
          <br />
          <Fact k="unitfiles.field.owners">{data.owners}</Fact>
          <br />
          <Fact k="unitfiles.field.openedOn">{day(data.openedOn)}</Fact>
          <br />
          <Fact k="unitfiles.field.location">{data.location}</Fact>
        </div>
      </div>
    </PaperPage>
  )
}

const COLUMNS = [
  { id: 'no', head: 'unitfiles.field.itemNo', width: 24 },
  { id: 'title', head: 'unitfiles.field.title', width: 34 },
  { id: 'pages', head: 'unitfiles.field.pages', width: 9, align: 'number' as const },
  { id: 'kind', head: 'unitfiles.field.kind', width: 12 },
  { id: 'filedOn', head: 'unitfiles.field.filedOn', width: 21 },
]

/** 卷内目录 (domain.md §2.3): every paper of the volume in its order; a voided one stays listed. */
export const FileIndexPaper = ({ data }: { readonly data: UnitFilePaper }) => {
  const { day } = useWords()
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="unitfiles.paper.index" no={volumeNo(data)} />}
      opening={
        <Facts>
          <Fact k="unitfiles.field.unit">{data.unitLabel}</Fact>
          <Fact k="unitfiles.field.owners">{data.owners}</Fact>
          <Fact k="unitfiles.field.location">{data.location}</Fact>
        </Facts>
      }
      sections={[
        {
          columns: COLUMNS,
          rows: data.items.map((item) => [
            item.no,
            item.voided ? <Voided key="title" title={item.title} /> : item.title,
            item.pages,
            <Label key="kind" k={item.original ? 'unitfiles.original' : 'unitfiles.copy'} />,
            day(item.filedOn),
          ]),
        },
      ]}
      tail={<Signs signs={[{ k: 'unitfiles.paper.filedBy' }, { k: 'unitfiles.paper.checkedBy' }]} />}
    />
  )
}

/** Struck through and said: it stays in its place of the index. */
const Voided = ({ title }: { readonly title: string }) => (
  <>
    <s>{title}</s> <Label k="unitfiles.paper.voidedMark" />
  </>
)
