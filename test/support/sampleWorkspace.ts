import fs from 'node:fs';
import path from 'node:path';
import { applicationFiles } from './sample/applicationFiles.ts';
import { peopleFiles } from './sample/peopleFiles.ts';
import { plantedPeople } from './sample/plantedPeople.ts';
import { plantedSecrets } from './sample/plantedSecrets.ts';
import { seededRandom } from './secrets.ts';

const SEED = 20261124;

/**
 * Fills a folder with a small company's project: code, configuration, data and notes, with credentials and personal
 * data of people who do not exist. All values are put together here and now.
 */
export default function createSampleWorkspace(folder: string): void {
  for (const [name, text] of Object.entries(sampleFiles())) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** The same files, by path, without writing them. */
function sampleFiles(): Record<string, string> {
  const random = seededRandom(SEED);
  const secrets = plantedSecrets(random);
  const people = plantedPeople(random);
  return { 'README.md': README, ...applicationFiles(secrets, people), ...peopleFiles(secrets, people) };
}

const README = `# Larkfield billing (a sample)

A made-up project for trying Prompt Veil. Nobody and nothing in these files is real.

1. Open [src/billing.ts](src/billing.ts) and hover over an underlined value; put the cursor on it and press Ctrl+.
   (⌘. on a Mac) for what can be done about it.
2. Run "Prompt Veil: Scan before sharing" from the command palette and copy the file with dummy data. Paste some of it
   into a new file with "Prompt Veil: Paste and restore real values": the real values are back.
3. Click the shield at the side and scan the workspace.
`;
