import { Button, Group, Text } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { RoundRow } from '../../shared/meters/contract'
import { parseCount } from '../../shared/meters/rules'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { TypedInput } from '../ui/TypedInput'
import styles from './Meters.module.css'
import { ReadingPhotos } from './ReadingPhotos'

interface Props {
  readonly row: RoundRow
  readonly month: string
  readonly readOn: string | null
}

/** The field of the next row that still waits: where one types on from paper. */
const fieldBelow = (field: HTMLElement): HTMLInputElement | undefined => {
  const fields = [
    ...(field.closest('tbody')?.querySelectorAll<HTMLInputElement>('input[data-reading]') ?? []),
  ]
  return fields[fields.indexOf(field as HTMLInputElement) + 1]
}

/** One reading, typed into its row. What looks unusual, or ran over the top, is asked about on the spot. */
export const ReadingCell = ({ row, month, readOn }: Props) => {
  const { t, problemText } = useWords()
  const read = useCommand('meters.read')
  const [valueCenti, setValue] = useState<number | null>(null)
  const { meter, reading, estimateCenti } = row
  if (reading)
    return (
      <span className={styles.kept}>
        <ReadingPhotos reading={reading} photos={row.photos} />
        {formatArea(reading.valueCenti)}
      </span>
    )
  const keep = async (
    more: { confirmed?: boolean; ranOver?: boolean; estimated?: boolean },
    value = valueCenti,
  ) => {
    if (value === null) return false
    const reply = await read.run({
      meterId: meter.id,
      month,
      readOn: readOn ?? '',
      valueCenti: value,
      ranOver: false,
      estimated: false,
      note: '',
      confirmed: false,
      ...more,
    })
    return reply?.ok === true
  }
  const enter = async (event: KeyboardEvent<HTMLInputElement>): Promise<void> => {
    if (event.key !== 'Enter') return
    event.stopPropagation()
    const next = fieldBelow(event.currentTarget)
    if (await keep({})) next?.focus()
  }
  const code = read.problem?.code
  return (
    <div className={styles.reading}>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        {estimateCenti !== null && valueCenti === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            tabIndex={-1}
            title={t('meters.estimate.hint')}
            onClick={() => void keep({ estimated: true, confirmed: true }, estimateCenti)}
          >
            {t('meters.estimate.open', { value: formatArea(estimateCenti) })}
          </Button>
        )}
        <TypedInput
          label=""
          aria-label={t('meters.read.label', { meter: meter.no })}
          data-reading
          size="xs"
          w={100}
          parse={parseCount}
          format={formatArea}
          value={valueCenti}
          onChange={(next) => {
            setValue(next)
            read.clear()
          }}
          onKeyDown={(event) => void enter(event)}
        />
      </Group>
      {read.problem && (
        <Text size="xs" c="red" role="alert" className={styles.why}>
          {problemText(read.problem)}
        </Text>
      )}
      {code === 'meters.looksUnusual' && (
        <Button size="compact-xs" variant="light" onClick={() => void keep({ confirmed: true })}>
          {t('meters.read.keepAnyway')}
        </Button>
      )}
      {code === 'meters.belowLast' && (
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => void keep({ ranOver: true, confirmed: true })}
        >
          {t('meters.read.ranOver')}
        </Button>
      )}
    </div>
  )
}
