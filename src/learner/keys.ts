/** Names in the browser's small text stores that more than one part of the page has to know. */

/** All keys of Jisr begin like this: pages opened from a disk share one store. */
export const prefix = 'jisr:'

/** The settings last used on this device, behind the prefix: also read before the learner's memory is opened. */
export const settingsKey = 'settings'
