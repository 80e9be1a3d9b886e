import { Button, Group, Table } from '@mantine/core'
import type { PlaceState } from '../../shared/backups/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'

interface Props {
  readonly places: readonly PlaceState[]
  readonly onChanged: () => void
}

/** Where copies go: beside the records, and on a second disk where one was chosen. */
export const Places = ({ places, onChanged }: Props) => {
  const { t } = useWords()
  const choose = useCommand('backups.chooseSecond')
  const forget = useCommand('backups.forgetSecond')
  const second = places.find(({ place }) => place === 'second')
  const first = places.find(({ place }) => place === 'first')
  return (
    <>
      <Table aria-label={t('backups.places')}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td w={170}>{t('backups.place.first')}</Table.Td>
            <Table.Td>{first?.folder}</Table.Td>
            <Table.Td w={340} />
          </Table.Tr>
          <Table.Tr>
            <Table.Td>{t('backups.place.second')}</Table.Td>
            <Table.Td>{second ? second.folder : t('backups.noSecondYet')}</Table.Td>
            <Table.Td>
              <Group gap={8} justify="flex-end" wrap="nowrap">
                {second && !second.there && <StateChip tone="warn" label={t('backups.notThere')} />}
                {second && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => void forget.run({}).then(onChanged)}
                  >
                    {t('backups.forgetSecond')}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={choose.busy}
                  onClick={() => void choose.run({}).then(onChanged)}
                >
                  {t('backups.chooseSecond')}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <ProblemNotice problem={choose.problem ?? forget.problem} />
    </>
  )
}
