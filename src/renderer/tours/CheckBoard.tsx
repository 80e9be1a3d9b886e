import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { TourRow } from '../../shared/tours/contract'
import type { CheckState, TourCheck } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { EmptyState } from '../ui/EmptyState'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import styles from './CheckBoard.module.css'

interface Line {
  readonly check: TourCheck
  readonly line: number
}

const byPost = (checks: readonly TourCheck[]): readonly (readonly Line[])[] => {
  const posts = new Map<string, Line[]>()
  checks.forEach((check, line) => {
    const name = `${check.area}|${check.post}|${check.person}`
    posts.set(name, [...(posts.get(name) ?? []), { check, line }])
  })
  return [...posts.values()]
}

const TONES = { open: 'quiet', ok: 'ok', fault: 'bad' } as const

/** domain.md §9.2: one card per post, the worst on top; each line is ticked as the post reports. */
export const CheckBoard = ({ row }: { readonly row: TourRow }) => {
  const { t, instant } = useWords()
  const check = useCommand('tours.check')
  const [faulty, setFaulty] = useState<number | null>(null)
  const { tour } = row
  if (tour.checks.length === 0)
    return (
      <EmptyState
        icon={IconListCheck}
        title={t('tours.checks.emptyTitle')}
        hint={t('tours.checks.emptyHint')}
      />
    )
  const tick = (lines: readonly number[], state: CheckState, remark = '') =>
    check.run({ tourId: tour.id, lines: [...lines], state, remark })
  const editable = tour.status === 'preparing'
  return (
    <Stack gap={12}>
      <Text size="sm">{t('tours.checks.due', { at: instant(row.checksDueAt) })}</Text>
      <ProblemNotice problem={check.problem} />
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing={12}>
        {byPost(tour.checks).map((lines) => (
          <PostCard
            key={`${lines[0]?.check.area}${lines[0]?.check.post}`}
            lines={lines}
            editable={editable && !check.busy}
            onTick={(wanted, state) => void tick(wanted, state)}
            onFault={setFaulty}
          />
        ))}
      </SimpleGrid>
      <ConfirmDialog
        opened={faulty !== null}
        title={t('tours.checks.faultTitle')}
        message={t('tours.checks.faultHint')}
        confirmLabel={t('tours.checks.fault')}
        reason
        busy={check.busy}
        problem={check.problem}
        onClose={() => setFaulty(null)}
        onConfirm={async (remark) => {
          if (faulty === null) return
          const reply = await tick([faulty], 'fault', remark ?? '')
          if (reply?.ok) setFaulty(null)
        }}
      />
    </Stack>
  )
}

interface CardProps {
  readonly lines: readonly Line[]
  readonly editable: boolean
  readonly onTick: (lines: readonly number[], state: CheckState) => void
  readonly onFault: (line: number) => void
}

const PostCard = ({ lines, editable, onTick, onFault }: CardProps) => {
  const { t, instant } = useWords()
  const first = lines[0]?.check
  if (!first) return null
  const open = lines.filter(({ check }) => check.state === 'open').map(({ line }) => line)
  const worst = lines.some(({ check }) => check.state === 'fault') ? 'fault' : open.length > 0 ? 'open' : 'ok'
  return (
    <section
      className={styles.card}
      aria-label={t('tours.checks.postOf', { post: first.post, person: first.person })}
    >
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>{first.post}</Text>
          <Text size="sm" c="dimmed">
            {t('tours.checks.personOf', { area: t(`tours.area.${first.area}`), person: first.person })}
          </Text>
        </div>
        <StateChip tone={TONES[worst]} label={t(`tours.checkState.${worst}`)} />
      </Group>
      <ul className={styles.lines}>
        {lines.map(({ check, line }) => (
          <li key={check.item} className={styles.line}>
            <div className={styles.item}>
              <Text size="sm">{t(`tours.check.${check.item}` as never)}</Text>
              {check.at && (
                <Text size="xs" c="dimmed">
                  {t('tours.checks.by', { at: instant(check.at, 'time'), name: check.byName })} {check.remark}
                </Text>
              )}
            </div>
            {editable && check.state === 'open' ? (
              <Group gap={4} wrap="nowrap">
                <Button size="compact-xs" variant="light" onClick={() => onTick([line], 'ok')}>
                  {t('tours.checks.ok')}
                </Button>
                <Button size="compact-xs" variant="subtle" color="red" onClick={() => onFault(line)}>
                  {t('tours.checks.fault')}
                </Button>
              </Group>
            ) : (
              <Group gap={4} wrap="nowrap">
                <StateChip tone={TONES[check.state]} label={t(`tours.checkState.${check.state}`)} />
                {editable && (
                  <Button size="compact-xs" variant="subtle" onClick={() => onTick([line], 'open')}>
                    {t('tours.checks.again')}
                  </Button>
                )}
              </Group>
            )}
          </li>
        ))}
      </ul>
      {editable && open.length > 1 && (
        <Button size="compact-sm" variant="light" fullWidth onClick={() => onTick(open, 'ok')}>
          {t('tours.checks.allOk', { n: open.length })}
        </Button>
      )}
    </section>
  )
}
