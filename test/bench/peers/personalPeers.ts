/** A personal-data package seen as a function from a text to the text without what it found, and the number found. */
export interface PersonalPeer {
  readonly name: string;
  /** @param path where the text is a file of code */
  redact(text: string, path?: string): Promise<{ text: string; alerts: number }>;
}

const mark = '\u2588';

/** The packages' own types are not installed with this project, so what is used of them is declared here. */
interface RedactPii {
  SyncRedactor: new (options: object) => { redact(text: string): string };
}
interface OpenRedaction {
  OpenRedaction: new () => { detect(text: string): Promise<{ redacted: string; detections: unknown[] }> };
}
interface Arcjet {
  redact(text: string, options: object): Promise<[string, unknown]>;
}
interface CompromiseView {
  people(): CompromiseView;
  json(options: object): { offset: { start: number; length: number } }[];
}

export async function loadPersonalPeers(load: (name: string) => Promise<unknown>): Promise<PersonalPeer[]> {
  const redactPii = (await load('redact-pii')) as RedactPii;
  const openRedaction = new ((await load('openredaction')) as OpenRedaction).OpenRedaction();
  const arcjet = (await load('@arcjet/redact')) as Arcjet;
  const { default: compromise } = (await load('compromise')) as { default: (text: string) => CompromiseView };
  const redactor = new redactPii.SyncRedactor({ globalReplaceWith: mark });
  return [
    { name: 'redact-pii', redact: (text) => Promise.resolve(marked(redactor.redact(text))) },
    {
      name: 'openredaction',
      redact: async (text) => {
        const { redacted, detections } = await openRedaction.detect(text);
        return { text: redacted, alerts: detections.length };
      },
    },
    {
      name: '@arcjet/redact',
      redact: async (text) => marked((await arcjet.redact(text, { replace: () => mark }))[0]),
    },
    {
      name: 'compromise (people only)',
      redact: (text) => Promise.resolve(withoutPeople(compromise(text), text)),
    },
  ];
}

function marked(text: string): { text: string; alerts: number } {
  return { text, alerts: text.split(mark).length - 1 };
}

function withoutPeople(view: CompromiseView, text: string): { text: string; alerts: number } {
  const people = view.people().json({ offset: true });
  const redacted = [...people].reverse().reduce((rest, { offset: { start, length } }) => {
    return rest.slice(0, start) + mark + rest.slice(start + length);
  }, text);
  return { text: redacted, alerts: people.length };
}
