/** Commands that only read, or write what they would write again, and are over with their answer. */
export const ANSWERING = ['build', 'check']

/** The kind of work that a command line asks for, which decides what code is used: the command, and the formats of a build. */
export function jobOf([command = '', ...rest]: readonly string[]): string {
  if (!/^[a-z]{1,20}$/.test(command)) return 'other'
  const formats = rest[rest.indexOf('--format') + 1]
  return command === 'build' && rest.includes('--format') && formats !== undefined && /^[a-z,]{1,20}$/.test(formats)
    ? `build-${formats.split(',').sort().join('-')}`
    : command
}
