/**
 * The foot of the first page has the job line with its bar code, and the QR code of the public address; that of every later page the bare
 * job number, beside the number of the page.
 */
export interface Foot {
  /** With the letter of the language: V.16-01234 (C). */
  readonly jobNumber: string
  /** With initials and dates too, as far as they are known. */
  readonly jobLine: string
  /** Printed under its bars between asterisks, which are the first and the last sign of the bars as well (Code 39). */
  readonly barCode: MachineCode
  readonly qrCode?: MachineCode
}

/** What a machine reads from a bar code or a QR code. */
interface MachineCode {
  readonly content: string
  /** For readers who do not see it. */
  readonly alternate: string
}
