/** Codes of the machine's own faults: not one file's, but the whole build's. */
export const machineFaults = /^(?:ENOSPC|EDQUOT|EROFS|EMFILE|ENFILE|EIO)$/u
