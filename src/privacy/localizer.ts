/** Says a message in the reader's language: VS Code's `l10n`, or {@link english}. */
export interface Localizer {
  /** @param message in English, with `{0}` … where the arguments go */
  t(message: string, ...args: (string | number)[]): string;
}

export const english: Localizer = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? '')),
};
