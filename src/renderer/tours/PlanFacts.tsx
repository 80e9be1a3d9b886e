import { Stack, Table } from '@mantine/core'
import { dayOf } from '../../shared/day'
import type { Tour } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { KeysFor } from '../keys/KeysFor'
import { Masked } from '../people/Masked'
import { Facts } from '../ui/Facts'
import { Section } from '../ui/Section'

/** The plan as agreed, every field of domain.md §9.1. */
export const PlanFacts = ({ tour }: { readonly tour: Tour }) => {
  const { t, day, instant, money } = useWords()
  const { plan } = tour
  const yes = (value: boolean): string => (value ? t('tours.yes') : t('tours.no'))
  return (
    <Stack gap={16}>
      <Section title={t('tours.section.visit')}>
        <Facts
          items={[
            { label: t('tours.field.kind'), value: t(`tours.kind.${plan.kind}`) },
            { label: t('tours.field.visitors'), value: plan.visitors },
            {
              label: t('tours.field.when'),
              value: t('tours.when', {
                day: day(dayOf(plan.startAt)),
                from: instant(plan.startAt, 'time'),
                to: instant(plan.endAt, 'time'),
              }),
            },
            { label: t('tours.field.headcount'), value: plan.headcount },
            {
              label: t('tours.field.guests'),
              value: plan.guests
                .map((guest) => t('tours.guest', { name: guest.name, title: guest.title }))
                .join(t('tours.listComma')),
            },
            {
              label: t('tours.field.partyA'),
              value: (
                <Masked
                  text={t('tours.partyAText', { name: plan.partyA.name, phone: plan.partyA.phone })}
                  target={{ subject: { kind: 'tour', id: tour.id }, name: plan.visitors, group: 'phone' }}
                />
              ),
            },
            {
              label: t('tours.field.partyAConfirmed'),
              value: plan.partyA.confirmedAt ? instant(plan.partyA.confirmedAt, 'full') : t('tours.notYet'),
            },
            { label: t('tours.field.budget'), value: plan.budgetFen === null ? '' : money(plan.budgetFen) },
          ]}
        />
      </Section>
      <Section title={t('tours.section.venue')}>
        <Facts
          items={[
            { label: t('tours.field.venue'), value: plan.venue },
            {
              label: t('tours.field.tables'),
              value: t('tours.tablesText', {
                tables: t(`tours.tables.${plan.layout.tables}`),
                seats: plan.layout.seats,
              }),
            },
            { label: t('tours.field.nameCards'), value: plan.layout.nameCards },
            { label: t('tours.field.banner'), value: plan.layout.banner },
            { label: t('tours.field.plants'), value: plan.layout.plants },
            { label: t('tours.field.supplies'), value: plan.supplies },
            { label: t('tours.field.microphones'), value: plan.av.microphones },
            { label: t('tours.field.lights'), value: plan.av.lights },
            { label: t('tours.field.recording'), value: yes(plan.av.recording) },
            { label: t('tours.field.projector'), value: yes(plan.av.projector) },
            { label: t('tours.field.videoConference'), value: yes(plan.av.videoConference) },
            {
              label: t('tours.field.temperature'),
              value: plan.av.temperature === null ? '' : t('tours.degrees', { n: plan.av.temperature }),
            },
          ]}
        />
      </Section>
      <Section title={t('tours.section.keys')}>
        <KeysFor kind="tour" no={tour.no} />
      </Section>
      <Section title={t('tours.section.arrival')}>
        <Facts
          items={[
            {
              label: t('tours.field.vehicles'),
              value: t('tours.vehiclesText', { n: plan.vehicles.count, kinds: plan.vehicles.kinds }),
            },
            { label: t('tours.field.plates'), value: plan.vehicles.plates },
            { label: t('tours.field.parking'), value: plan.vehicles.parking },
            { label: t('tours.field.trafficPolice'), value: yes(plan.vehicles.needTrafficPolice) },
            { label: t('tours.field.partyAReply'), value: plan.vehicles.partyAReply },
            { label: t('tours.field.lift'), value: plan.lift },
            { label: t('tours.field.security'), value: plan.security },
            { label: t('tours.field.note'), value: plan.note },
          ]}
        />
      </Section>
      <Section title={t('tours.section.posts')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('tours.field.post')}</Table.Th>
              <Table.Th>{t('tours.field.person')}</Table.Th>
              <Table.Th>{t('tours.field.phone')}</Table.Th>
              <Table.Th>{t('tours.field.arriveAt')}</Table.Th>
              <Table.Th>{t('tours.field.task')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.posts.map((post) => (
              <Table.Tr key={post.area + post.name + post.person}>
                <Table.Td>{post.name}</Table.Td>
                <Table.Td>{post.person}</Table.Td>
                <Table.Td>{post.phone}</Table.Td>
                <Table.Td>{instant(post.arriveAt, 'time')}</Table.Td>
                <Table.Td>{post.task}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      {plan.route.length > 0 && (
        <Section title={t('tours.section.route')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('tours.field.stopAt')}</Table.Th>
                <Table.Th>{t('tours.field.stop')}</Table.Th>
                <Table.Th>{t('tours.field.guide')}</Table.Th>
                <Table.Th>{t('tours.field.usher')}</Table.Th>
                <Table.Th>{t('tours.field.note')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {plan.route.map((stop) => (
                <Table.Tr key={stop.at + stop.place}>
                  <Table.Td>{instant(stop.at, 'time')}</Table.Td>
                  <Table.Td>{stop.place}</Table.Td>
                  <Table.Td>{stop.guide}</Table.Td>
                  <Table.Td>{stop.usher}</Table.Td>
                  <Table.Td>{stop.note}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
    </Stack>
  )
}
