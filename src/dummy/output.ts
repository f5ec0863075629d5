import { placeReach } from './escaping.ts';

/** Text that grows, and its end. */
export class Output {
  private readonly parts: string[] = [];
  length = 0;

  add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  /** The last {@link placeReach} units. */
  tail(): string {
    let end = '';
    for (let index = this.parts.length - 1; index >= 0 && end.length < placeReach; index--)
      end = (this.parts[index] ?? '').slice(-placeReach) + end;
    return end.slice(-placeReach);
  }

  toString(): string {
    return this.parts.join('');
  }
}
