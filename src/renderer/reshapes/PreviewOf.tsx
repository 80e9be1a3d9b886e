import { Button, Table, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { formatArea } from '../../shared/money'
import type { Obstacle, ReshapePreview } from '../../shared/reshapes/contract'
import { useWords } from '../i18n/useWords'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'

/** Before anything is done: whether the areas add up, what must be settled first, what goes over to the new units. */
export const PreviewOf = ({ preview }: { readonly preview: ReshapePreview }) => {
  const { t } = useWords()
  const { handsOn, obstacles } = preview
  const areas = {
    before: formatArea(preview.beforeCenti),
    after: formatArea(preview.afterCenti),
    tolerance: formatArea(preview.toleranceCenti),
  }
  return (
    <section aria-label={t('reshapes.preview.title')}>
      {preview.problem ? (
        <ProblemNotice problem={preview.problem} />
      ) : (
        <Text size="sm">{t('reshapes.preview.areas', areas)}</Text>
      )}
      {obstacles.length > 0 ? (
        <>
          <Text size="sm" fw={600} mt={8}>
            {t('reshapes.preview.settleFirst')}
          </Text>
          <Obstacles obstacles={obstacles} />
        </>
      ) : (
        <Text size="sm" c="dimmed" mt={4}>
          {t('reshapes.preview.handsOn', { ...handsOn, owners: preview.owners })}
        </Text>
      )}
    </section>
  )
}

const Obstacles = ({ obstacles }: { readonly obstacles: readonly Obstacle[] }) => {
  const { t, money } = useWords()
  const [, go] = useLocation()
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {obstacles.map(({ kind, unitId, label, fen, what }) => (
          <Table.Tr key={`${unitId}${kind}`}>
            <Table.Td w={120}>{label}</Table.Td>
            <Table.Td w={150}>
              <StateChip tone="bad" label={t(`reshapes.obstacle.${kind}`)} />
            </Table.Td>
            <Table.Td>
              <Text size="sm">{fen > 0 ? money(fen) : what}</Text>
              <Text size="xs" c="dimmed">
                {t(`reshapes.remedy.${kind}`)}
              </Text>
            </Table.Td>
            <Table.Td w={70}>
              <Button size="compact-xs" variant="subtle" onClick={() => go(`/counter/${unitId}`)}>
                {t('reshapes.toUnit')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
