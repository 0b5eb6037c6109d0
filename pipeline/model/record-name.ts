/** The name of the file in the folder of an announcement that says when both sides were last known to agree. */
export const recordName = 'translation.json'
