import type { PrivacyNotice } from '../../shared/privacy/papers'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'

export const privacyPapers = {
  privacyNotice: (view: View, _id: string, { today }: Context): PrivacyNotice => {
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      centerPhone: center?.phone ?? '',
      centerAddress: center?.address ?? '',
      visitorDays: settingOn(view, 'privacy.visitorDays', today),
      workerDays: settingOn(view, 'privacy.workerDays', today),
      ownerYears: settingOn(view, 'privacy.ownerYears', today),
      keyYears: settingOn(view, 'privacy.keyYears', today),
      arrearsYears: settingOn(view, 'privacy.arrearsYears', today),
      validFromOn: today,
    }
  },
} as const
