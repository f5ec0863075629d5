import type { MessageGate } from '../requests/messageGate.ts';
import { GateClosed } from '../requests/messageGate.ts';

/**
 * A tree of JSON through the gate, as one text: keys tell what their values are.
 * @throws GateClosed also where what comes out is no JSON any more
 */
export async function passJson<Tree extends object>(tree: Tree, gate: MessageGate): Promise<Tree> {
  const { text } = await gate.pass(JSON.stringify(tree), 'json');
  try {
    return JSON.parse(text) as Tree;
  } catch {
    throw new GateClosed('failed');
  }
}
