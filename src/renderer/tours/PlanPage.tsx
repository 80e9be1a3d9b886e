import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { TourPlan } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePageAction } from '../ui/hotkeys'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { ArrivalFields } from './ArrivalFields'
import { PostFields } from './PostFields'
import { type PlanForm, planOf, usePlanForm } from './planForm'
import { RouteFields } from './RouteFields'
import { VenueFields } from './VenueFields'
import { VisitFields } from './VisitFields'

/** Marks each field the shared schema refuses; answers the plan when there is none. */
const checkedPlan = (form: PlanForm, say: (code: string) => string): TourPlan | undefined => {
  const parsed = TourPlan.safeParse(planOf(form.values))
  if (parsed.success) return parsed.data
  form.setErrors(
    Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), say(issue.message)])),
  )
  return undefined
}

export const PlanPage = () => {
  const { id } = useParams<{ id?: string }>()
  const { t } = useWords()
  const [, go] = useLocation()
  const form = usePlanForm()
  const file = useQuery('tours.file', id ? { tourId: id } : null)
  const plan = useCommand('tours.plan')
  const change = useCommand('tours.change')
  const [reason, setReason] = useState('')
  const act = id ? change : plan
  const approved = file.data?.tour.status === 'preparing'

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once, when the tour has arrived
  useEffect(() => {
    if (!file.data) return
    form.setInitialValues(structuredClone(file.data.tour.plan) as never)
    form.reset()
  }, [file.data?.tour.id])

  const save = async (): Promise<void> => {
    const ready = checkedPlan(form, (code) =>
      /^tours\.\w+$/.test(code) ? t(code as never) : t('tours.fieldWrong'),
    )
    if (!ready) return
    const reply = id ? await change.run({ tourId: id, plan: ready, reason }) : await plan.run({ plan: ready })
    if (!reply?.ok) return
    notifyDone(t('tours.plan.done', { no: reply.value.no }))
    go(`/tours/${reply.value.id}`)
  }
  usePageAction('save', () => void save())

  return (
    <Page
      title={id ? t('tours.plan.changeTitle') : t('tours.plan.newTitle')}
      back={id ? `/tours/${id}` : '/tours'}
      actions={
        <Button onClick={() => void save()} loading={act.busy}>
          {t('tours.plan.save')}
        </Button>
      }
    >
      <Stack gap={16} maw={1100}>
        <ProblemNotice problem={act.problem} />
        {approved && (
          <TextInput
            required
            label={t('tours.plan.reason')}
            description={t('tours.plan.reasonHint')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Section title={t('tours.section.visit')}>
          <VisitFields form={form} />
        </Section>
        <Section title={t('tours.section.venue')}>
          <VenueFields form={form} />
        </Section>
        <Section title={t('tours.section.arrival')}>
          <ArrivalFields form={form} />
        </Section>
        <Section title={t('tours.section.route')}>
          <RouteFields form={form} />
        </Section>
        <Section title={t('tours.section.posts')}>
          <PostFields form={form} />
        </Section>
        <Group justify="flex-end">
          <Button onClick={() => void save()} loading={act.busy}>
            {t('tours.plan.save')}
          </Button>
        </Group>
      </Stack>
    </Page>
  )
}
