import { Stack, Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'
import { InstantInput } from '../ui/InstantInput'
import { FormRows, RowText } from './FormRows'
import { blankStop, type PlanForm } from './planForm'

/** 参观路线: stops with time, guide and usher. */
export const RouteFields = ({ form }: { readonly form: PlanForm }) => {
  const { t } = useWords()
  const row = (place: number) => (
    <>
      <InstantInput
        label=""
        ariaLabel={t('tours.field.stopAt')}
        value={form.values.route[place]?.at ?? null}
        onChange={(at) => form.setFieldValue(`route.${place}.at`, at)}
      />
      <RowText form={form} path={`route.${place}.place`} label={t('tours.field.stop')} max={60} flex={2} />
      <RowText form={form} path={`route.${place}.guide`} label={t('tours.field.guide')} max={60} w={120} />
      <RowText form={form} path={`route.${place}.usher`} label={t('tours.field.usher')} max={60} w={120} />
      <RowText form={form} path={`route.${place}.note`} label={t('tours.field.note')} max={300} flex={2} />
    </>
  )
  return (
    <Stack gap={8}>
      <Text size="sm" c="dimmed">
        {t('tours.plan.routeHint')}
      </Text>
      <FormRows
        form={form}
        list="route"
        blank={blankStop(form.values.startAt)}
        addLabel={t('tours.plan.addStop')}
        row={row}
      />
    </Stack>
  )
}
