import { Button, Group, Tabs, Text } from '@mantine/core'
import { IconBoxMultiple, IconClipboardList, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CabinetRow } from '../../shared/keys/cabinetContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { EmptyState } from '../ui/EmptyState'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { CabinetDialog } from './CabinetDialog'
import { CabinetPicture } from './CabinetPicture'
import { useMaySupervise } from './useRole'

interface Props {
  readonly cabinetId: string | null
  readonly onCabinet: (cabinetId: string) => void
  readonly onOpen: (keyId: string) => void
  readonly onCount: () => void
  readonly opened: string | null
}

/** The cabinets as they hang on the wall: a hook is clicked, not searched for. */
export const CabinetView = ({ cabinetId, onCabinet, onOpen, onCount, opened }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('keys.cabinets', {})
  const [adding, setAdding] = useState(false)
  const maySupervise = useMaySupervise()
  if (!data) return <ProblemNotice problem={problem} />
  const shown = data.find((row) => row.cabinet.id === cabinetId) ?? data[0]
  return (
    <>
      {shown ? (
        <Wall
          rows={data}
          shown={shown}
          onCabinet={onCabinet}
          onOpen={onOpen}
          onCount={onCount}
          opened={opened}
          {...(maySupervise ? { onAdd: () => setAdding(true) } : {})}
        />
      ) : (
        <EmptyState
          icon={IconBoxMultiple}
          title={t('keys.cabinet.emptyTitle')}
          hint={t('keys.cabinet.emptyHint')}
          action={maySupervise && <Button onClick={() => setAdding(true)}>{t('keys.cabinet.add')}</Button>}
        />
      )}
      <CabinetDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onDone={(cabinet) => onCabinet(cabinet.id)}
      />
    </>
  )
}

interface WallProps extends Omit<Props, 'cabinetId'> {
  readonly rows: readonly CabinetRow[]
  readonly shown: CabinetRow
  readonly onAdd?: () => void
}

const Wall = ({ rows, shown, onCabinet, onOpen, onCount, opened, onAdd }: WallProps) => {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  const [changing, setChanging] = useState(false)
  return (
    <Tabs value={shown.cabinet.id} onChange={(next) => next && onCabinet(next)} keepMounted={false}>
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <Tabs.List>
          {rows.map(({ cabinet, out, overdue }) => (
            <Tabs.Tab key={cabinet.id} value={cabinet.id}>
              {t('keys.cabinet.tab', { code: cabinet.code, name: cabinet.name })}
              {out > 0 && (
                <Text span size="xs" ml={6} c={overdue > 0 ? 'var(--desk-bad)' : 'var(--desk-info)'}>
                  {t('keys.cabinet.outCount', { n: out })}
                </Text>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Group gap={8} wrap="nowrap">
          <SearchField value={search} onChange={setSearch} placeholder={t('keys.cabinet.search')} />
          {onAdd && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={16} />}
                onClick={() => setChanging(true)}
              >
                {t('keys.cabinet.change')}
              </Button>
              <Button variant="default" leftSection={<IconPlus size={16} />} onClick={onAdd}>
                {t('keys.cabinet.add')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      <Tabs.Panel value={shown.cabinet.id}>
        {shown.stocktakeDue && (
          <Button
            mb={8}
            size="compact-sm"
            variant="default"
            leftSection={<IconClipboardList size={16} />}
            onClick={onCount}
          >
            {t('keys.cabinet.countDue')}
          </Button>
        )}
        <CabinetPicture row={shown} search={search} onOpen={onOpen} opened={opened} />
      </Tabs.Panel>
      <CabinetDialog
        opened={changing}
        changing={shown.cabinet}
        onClose={() => setChanging(false)}
        onDone={() => undefined}
      />
    </Tabs>
  )
}
