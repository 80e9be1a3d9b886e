import { Role } from '../../shared/permission'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'

export const RoleField = ({
  value,
  onChange,
}: {
  readonly value: Role
  readonly onChange: (role: Role) => void
}) => {
  const { t } = useWords()
  return (
    <ChoiceField
      label={t('staff.field.role')}
      value={value}
      onChange={onChange}
      options={Role.options.map((role) => ({ value: role, label: t(`staff.role.${role}`) }))}
    />
  )
}
