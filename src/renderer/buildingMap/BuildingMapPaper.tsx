import { type Band, type Block, GAP, planOf } from '../../shared/buildingMap/layout'
import { countStates, doorsOf, STATES } from '../../shared/buildingMap/looks'
import type { BuildingMapPaper as Data } from '../../shared/buildingMap/papers'
import type { MapMode } from '../../shared/buildingMap/rules'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead } from '../printing/parts'
import styles from './BuildingMapPaper.module.css'
import { nameOf, useStateWords } from './useStateWords'

/** What colour, pattern and sign mean, with the number of doors. */
const Key = ({ data }: { readonly data: Data }) => {
  const words = useStateWords()
  const counts = countStates(doorsOf(data.entrances).map(({ state }) => state))
  return (
    <ul className={styles.key}>
      {STATES[data.mode].map((state) => (
        <li key={state}>
          <span className={styles.swatch} data-look={`${data.mode}.${state}`}>
            {words(data.mode, state).mark}
          </span>
          <Label k={nameOf(data.mode, state)} />
          <b>{counts.get(state) ?? 0}</b>
        </li>
      ))}
    </ul>
  )
}

interface DoorsProps {
  readonly block: Block
  readonly mode: MapMode
  readonly doorMm: number
  readonly lineMm: number
}

const Doors = ({ block, mode, doorMm, lineMm }: DoorsProps) => {
  const { t } = useWords()
  const words = useStateWords()
  return (
    <table className={styles.doors}>
      <tbody>
        {block.lines.map(({ floor, doors }, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <tr key={line} style={{ height: `${lineMm}mm` }}>
            <th>{floor === null || floor === undefined ? '' : t('buildingMap.floor', { floor })}</th>
            {Array.from({ length: block.columns }, (_, place) => {
              const door = doors[place]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a door is its place
                <td key={place} style={{ width: `${doorMm}mm` }}>
                  {door && (
                    <span className={styles.door} data-look={`${mode}.${door.state}`}>
                      <span>{door.room}</span>
                      <b>{words(mode, door.state).mark}</b>
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly data: Data
  readonly band: Band
  readonly lineMm: number
}

const Row = ({ data, band, lineMm }: RowProps) => (
  <div className={styles.band} style={{ gap: `${GAP}mm` }}>
    {band.blocks.map((block) => (
      <section key={block.key}>
        <Doors block={block} mode={data.mode} doorMm={band.doorMm} lineMm={lineMm} />
        <p className={styles.name}>
          {block.name === '' ? (
            <Label k="buildingMap.building" values={{ building: data.buildingName }} />
          ) : (
            <Label k="buildingMap.entrance" values={{ building: data.buildingName, entrance: block.name }} />
          )}
        </p>
      </section>
    ))}
  </div>
)

/** 楼栋图 on paper: the building as it is seen from the street, told apart in black and white as well. */
export const BuildingMapPaper = ({ data }: { readonly data: Data }) => {
  const { day } = useWords()
  const plan = planOf(data.entrances)
  return (
    <Flow
      note={data.buildingName}
      head={<PaperHead centerName={data.centerName} title="buildingMap.paperTitle" />}
      opening={
        <Facts>
          <Fact k="estate.field.building" grow>
            {data.siteName} <Label k="buildingMap.building" values={{ building: data.buildingName }} />
          </Fact>
          <Fact k="buildingMap.shows">
            <Label k={`buildingMap.mode.${data.mode}`} />
          </Fact>
          <Fact k="buildingMap.on">{day(data.on)}</Fact>
          <Fact k="buildingMap.doors">{doorsOf(data.entrances).length}</Fact>
        </Facts>
      }
      sections={[
        { block: <Key data={data} />, keep: true },
        ...plan.bands.map((band) => ({ block: <Row data={data} band={band} lineMm={plan.lineMm} /> })),
      ]}
    />
  )
}
