import type { Node } from 'jsonc-parser';
import { nearestName } from './nearest.ts';
import { replaceText } from './textFixes.ts';
import type { Fix, ProblemAt, ProblemCode } from './problem.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The part of JSON Schema (draft 7) that the policy's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly dependencies?: Readonly<Record<string, readonly string[]>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/**
 * Checks a JSON tree against the schema that editors use too, so that the two cannot disagree. Messages name
 * keys and what is expected, never a value.
 */
export class SchemaCheck {
  private readonly problems: ProblemAt[] = [];

  /** @param leftOut properties and entries to check the tree without */
  constructor(
    private readonly root: Schema,
    private readonly leftOut: ReadonlySet<Node> = new Set(),
  ) {}

  run(tree: Node): ProblemAt[] {
    this.check(tree, this.root);
    return this.problems;
  }

  private check(node: Node, reference: Schema): void {
    const schema = this.resolve(reference, node);
    if (schema.type !== undefined && !hasType(node, schema.type)) {
      this.report(node, 'schema', `Expected ${describeTypes(schema.type)}.`);
      return;
    }
    this.checkChoice(node, schema);
    if (node.type === 'string') this.checkText(node, schema);
    if (node.type === 'number') this.checkNumber(node, schema);
    if (node.type === 'array') this.checkItems(node, schema);
    if (node.type === 'object') this.checkProperties(node, schema);
  }

  /** Follows a reference and picks the alternative that the node's type fits. */
  private resolve(schema: Schema, node: Node): Schema {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice('#/definitions/'.length);
      return this.resolve(this.root.definitions?.[name] ?? {}, node);
    }
    if (!schema.anyOf) return schema;
    const alternatives = schema.anyOf.map((alternative) => this.resolve(alternative, node));
    const types = alternatives.flatMap(({ type = [] }) => type);
    return alternatives.find(({ type = [] }) => hasType(node, type)) ?? { type: types };
  }

  private checkChoice(node: Node, schema: Schema): void {
    const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    if (!choices || choices.includes(node.value as Json)) return;
    const names = choices.filter((choice) => typeof choice === 'string');
    const nearest = typeof node.value === 'string' ? nearestName(node.value, names) : undefined;
    const expected = choices.map((choice) => JSON.stringify(choice)).join(', ');
    const message = `Expected ${choices.length > 1 ? 'one of ' : ''}${expected}.`;
    this.report(node, 'schema', message, nearest === undefined ? [] : [replaceText(node, nearest)]);
  }

  private checkText(node: Node, schema: Schema): void {
    const value = node.value as string;
    const { minLength = 0, maxLength = Infinity, pattern, patternErrorMessage } = schema;
    // JSON Schema counts code points.
    const length =
      value.length > maxLength || value.length < 2 * minLength ? Array.from(value).length : value.length;
    if (length < minLength) this.report(node, 'schema', `Expected at least ${minLength} characters.`);
    else if (length > maxLength) this.report(node, 'schema', `Expected at most ${maxLength} characters.`);
    else if (pattern !== undefined && !new RegExp(pattern, 'u').test(value))
      this.report(node, 'schema', patternErrorMessage ?? 'This text has another form than expected.');
  }

  private checkNumber(node: Node, { minimum = -Infinity, maximum = Infinity }: Schema): void {
    const value = node.value as number;
    if (value < minimum) this.report(node, 'schema', `Expected at least ${minimum}.`);
    if (value > maximum) this.report(node, 'schema', `Expected at most ${maximum}.`);
  }

  private checkItems(node: Node, { items, minItems = 0, maxItems = Infinity }: Schema): void {
    const children = this.childrenOf(node);
    if (children.length < minItems) this.report(node, 'schema', `Expected at least ${minItems} entries.`);
    if (children.length > maxItems) {
      this.report(node, 'schema', `Expected at most ${maxItems} entries.`);
      return;
    }
    if (items) for (const child of children) this.check(child, items);
  }

  private checkProperties(node: Node, schema: Schema): void {
    const seen = new Set<string>();
    for (const property of this.childrenOf(node)) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      const name = key.value as string;
      if (seen.has(name))
        this.report(key, 'duplicate-property', `"${name}" is given twice; only the last one would count.`);
      seen.add(name);
      this.checkProperty(schema, name, key, value);
    }
    for (const name of schema.required ?? [])
      if (!seen.has(name)) this.report(node, 'schema', `"${name}" is missing.`);
    for (const [name, needed] of Object.entries(schema.dependencies ?? {}))
      for (const other of needed)
        if (seen.has(name) && !seen.has(other))
          this.report(node, 'schema', `"${name}" needs "${other}" beside it.`);
  }

  private checkProperty(schema: Schema, name: string, key: Node, value: Node | undefined): void {
    const { properties = {}, additionalProperties = true, propertyNames } = schema;
    if (propertyNames) this.check(key, propertyNames);
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own || typeof additionalProperties === 'object') {
      if (value) this.check(value, own ?? (additionalProperties as Schema));
      return;
    }
    if (additionalProperties) return;
    const known = Object.keys(properties);
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
    const fixes = nearest === undefined ? [] : [replaceText(key, nearest)];
    this.report(key, 'unknown-property', `Unknown property. ${hint}`, fixes);
  }

  private childrenOf({ children = [] }: Node): readonly Node[] {
    return this.leftOut.size === 0 ? children : children.filter((child) => !this.leftOut.has(child));
  }

  private report(node: Node, code: ProblemCode, message: string, fixes: readonly Fix[] = []): void {
    const { offset: start, length } = node;
    this.problems.push({ code, severity: 'error', message, start, end: start + length, fixes });
  }
}

function hasType(node: Node, type: string | readonly string[]): boolean {
  const types = typeof type === 'string' ? [type] : type;
  return types.some((name) =>
    name === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === name,
  );
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  array: 'a list [ … ]',
  object: 'an object { … }',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

function describeTypes(type: string | readonly string[]): string {
  const types = typeof type === 'string' ? [type] : type;
  return types.map((name) => typeNames[name] ?? name).join(' or ');
}
