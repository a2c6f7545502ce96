/**
 * Whether an address is of the reader's own machine: `localhost`, 127.0.0.0/8, ::1. It answers without a
 * network, and pages opened over https may reach it over http (W3C Secure Contexts 3.1).
 *
 * @param hostname as `URL` gives it, so in small letters and with numbers in their usual form.
 */
export const isOwnMachine = (hostname: string): boolean =>
  /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(hostname);
