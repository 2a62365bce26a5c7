/** Names in the browser's small text stores that more than one part of the page has to know. */

/** All keys of Jisr begin like this: pages opened from a disk share one store. */
export const prefix = 'jisr:'

/** Before the id of a lesson, behind the prefix: work that version 1 kept. */
export const pastWorkKey = 'work:'

/** The settings last used on this device, behind the prefix: also read before the learner's memory is opened. */
export const settingsKey = 'settings'
