import { Table, Text } from '@mantine/core'
import type { UnitFileCard } from '../../shared/unitfiles/contract'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** 借阅登记, 定期核对, and volumes closed by a transfer: readable for ever. */
export const FileLog = ({ file }: { readonly file: UnitFileCard }) => {
  const { t, day, instant } = useWords()
  const closed = file.volumes.filter(({ closedOn }) => closedOn !== null)
  return (
    <>
      <Section title={t('unitfiles.section.loans')}>
        {file.loans.length === 0 && <Nothing />}
        <Table verticalSpacing={6} aria-label={t('unitfiles.section.loans')}>
          <Table.Tbody>
            {file.loans.map((loan) => (
              <Table.Tr key={loan.id}>
                <Table.Td w={140}>{loan.no}</Table.Td>
                <Table.Td w={180}>
                  {[loan.borrower, loan.department].filter(Boolean).join(t('unitfiles.comma'))}
                </Table.Td>
                <Table.Td>{loan.purpose}</Table.Td>
                <Table.Td w={150}>{instant(loan.outAt)}</Table.Td>
                <Table.Td w={200}>
                  {loan.returned
                    ? t('unitfiles.backAt', { at: instant(loan.returned.at) })
                    : t('unitfiles.dueBack', { day: day(loan.dueOn) })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section title={t('unitfiles.section.reviews')}>
        {file.reviews.length === 0 && <Nothing />}
        {file.reviews.map((review) => (
          <Text key={review.id} size="sm">
            {[day(review.on), review.byName, review.note].filter(Boolean).join(' · ')}
          </Text>
        ))}
      </Section>
      {closed.length > 0 && (
        <Section title={t('unitfiles.section.closed')}>
          {closed.map((volume) => (
            <Text key={volume.id} size="sm">
              {t('unitfiles.closedVolume', {
                no: `${volume.no}/${volume.volume}`,
                from: day(volume.openedOn),
                to: volume.closedOn ? day(volume.closedOn) : '',
                by: volume.closedBy,
                n: file.closedItems.filter((item) => item.volume === volume.volume).length,
              })}
            </Text>
          ))}
        </Section>
      )}
    </>
  )
}

const Nothing = () => {
  const { t } = useWords()
  return (
    <Text size="sm" c="dimmed">
      {t('unitfiles.nothingYet')}
    </Text>
  )
}
