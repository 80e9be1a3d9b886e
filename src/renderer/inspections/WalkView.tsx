import { Button, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { InspectionFile } from '../../shared/inspections/contract'
import { lastRound, resultsOf } from '../../shared/inspections/rules'
import type { CellResult } from '../../shared/inspections/schema'
import { useWords } from '../i18n/useWords'
import { usePageAction } from '../ui/hotkeys'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { CellPanel } from './CellPanel'
import { EndDialog } from './EndDialog'
import styles from './Grid.module.css'
import { GridTable } from './GridTable'
import { InspectionMenu } from './InspectionMenu'
import { useMarks } from './useMarks'
import { beside, isArrow, walkOf } from './walking'

const KEYS: Readonly<Record<string, CellResult | null>> = {
  '1': 'pass',
  p: 'pass',
  '2': 'fail',
  f: 'fail',
  '3': 'na',
  n: 'na',
  Delete: null,
  Backspace: null,
}

/** One screen, one hand on the keyboard: 1 passes, 2 fails, 3 does not apply, and on to the next cell. */
export const WalkView = ({ file }: { readonly file: InspectionFile }) => {
  const { t } = useWords()
  const { inspection, template } = file
  const round = lastRound(inspection)
  const due = useMemo(() => new Set(round.due), [round.due])
  const walk = useMemo(() => walkOf(template, due), [template, due])
  const earlier = useMemo(() => resultsOf(inspection), [inspection])
  const marks = useMarks(inspection)
  const [here, setHere] = useState<string | null>(
    () => walk.find((code) => marks.of(code) === undefined) ?? walk[0] ?? null,
  )
  const [ending, setEnding] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const remark = useRef<HTMLInputElement>(null)
  usePageAction('save', () => setEnding(true))

  const goTo = (code: string | null | undefined): void => {
    if (!code) return
    setHere(code)
    table.current?.querySelector<HTMLElement>(`[data-cell="${code}"]`)?.focus()
  }
  const next = (): void => goTo(here ? walk[walk.indexOf(here) + 1] : walk[0])
  const judge = (result: CellResult | null, onward: boolean): void => {
    if (!here) return
    const [room = '', item = ''] = here.split('.')
    marks.put([{ room, item, result, remark: result === 'fail' ? (marks.of(here)?.remark ?? '') : '' }])
    if (result === 'fail') setTimeout(() => remark.current?.focus())
    else if (onward && result !== null) next()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !here) return
    const result = KEYS[event.key]
    if (result !== undefined) judge(result, true)
    else if (isArrow(event.key)) goTo(beside(template, due, here, event.key))
    else return
    event.preventDefault()
  }
  const open = walk.filter((code) => marks.of(code) === undefined)
  const passRest = (): void =>
    marks.put(
      open.map((code) => {
        const [room = '', item = ''] = code.split('.')
        return { room, item, result: 'pass', remark: '' }
      }),
    )
  const failing = walk.filter((code) => marks.of(code)?.result === 'fail').length
  return (
    <Page
      title={t('inspections.walkTitle', { unit: inspection.unitLabel, no: inspection.no })}
      back="/inspections"
      actions={
        <>
          <Text size="sm">
            {t('inspections.progress', { left: open.length, n: walk.length, failing })}
            {marks.saving ? t('inspections.saving') : ''}
          </Text>
          <Button
            variant="default"
            leftSection={<IconChecks size={16} />}
            disabled={open.length === 0}
            onClick={passRest}
          >
            {t('inspections.passRest')}
          </Button>
          <Button disabled={open.length > 0 || marks.saving} onClick={() => setEnding(true)}>
            {t('inspections.end.open')}
          </Button>
          <InspectionMenu file={file} />
        </>
      }
    >
      <ProblemNotice problem={marks.problem} />
      <div className={styles.walk}>
        <div className={styles.scroll}>
          <GridTable
            rooms={template.rooms}
            items={template.items}
            resultOf={(code) => (due.has(code) ? marks.of(code) : earlier.get(code))?.result ?? undefined}
            here={here}
            due={due}
            onHere={setHere}
            onKey={onKey}
            table={table}
          />
        </div>
        <div className={styles.side}>
          {here && (
            <CellPanel
              key={here}
              file={file}
              code={here}
              mark={marks.of(here)}
              field={remark}
              onJudge={(result) => judge(result, false)}
              onRemark={(text) => {
                const mark = marks.of(here)
                if (mark && mark.remark !== text) marks.put([{ ...mark, remark: text }])
              }}
              onDone={next}
            />
          )}
          <Text size="sm" c="dimmed">
            {t('inspections.keysHint')}
          </Text>
        </div>
      </div>
      {ending && <EndDialog file={file} failing={failing} onClose={() => setEnding(false)} />}
    </Page>
  )
}
