import type { ContentBlockParam } from '../askClaude/api.ts';

/** How many answers are remembered. */
const capacity = 500;

/**
 * What Claude said, word for word, by what VS Code knows of it. Chat sends the whole history at every turn, restored and
 * without thinking; the API wants back what it gave, signatures included, and caches it by its bytes.
 */
export class SentAnswers {
  private readonly byName = new Map<string, readonly ContentBlockParam[]>();

  remember(content: readonly ContentBlockParam[], shownText: string): void {
    if (content.length === 0) return;
    for (const name of namesOf(toolIdsIn(content), shownText)) {
      this.byName.delete(name);
      this.byName.set(name, content);
    }
    for (const name of this.byName.keys()) {
      if (this.byName.size <= capacity) break;
      this.byName.delete(name);
    }
  }

  /**
   * @param toolIds of the tool calls in the message that chat sends back
   * @param shownText its text
   */
  find(toolIds: readonly string[], shownText: string): readonly ContentBlockParam[] | undefined {
    const [name] = namesOf(toolIds, shownText);
    const content = name === undefined ? undefined : this.byName.get(name);
    if (!content) return undefined;
    // Chat may have left calls out; a call without a result is refused.
    const known = toolIdsIn(content);
    return known.length === toolIds.length && known.every((id) => toolIds.includes(id)) ? content : undefined;
  }
}

function namesOf(toolIds: readonly string[], shownText: string): string[] {
  if (toolIds.length > 0) return toolIds.map((id) => `tool ${id}`);
  return shownText.trim() === '' ? [] : [`text ${shownText.trim()}`];
}

function toolIdsIn(content: readonly ContentBlockParam[]): string[] {
  return content.flatMap((block) => (block.type === 'tool_use' ? [block.id] : []));
}
