import { placeReach } from './escaping.ts';

/** Text that grows, and its end. */
export class Output {
  private readonly parts: string[] = [];
  private end = '';
  length = 0;

  add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
    this.end = part.length >= placeReach ? part.slice(-placeReach) : (this.end + part).slice(-placeReach);
  }

  /** The last {@link placeReach} units. */
  tail(): string {
    return this.end;
  }

  toString(): string {
    return this.parts.join('');
  }
}
