/** Everybody's PIN in the demo, and only there: it is shown on the sign-in screen. */
export const DEMO_PIN = '202688'

/** The demo's recovery code, shown where it is asked for. */
export const DEMO_CODE = 'DEM02026DEM02026DEM02026'
