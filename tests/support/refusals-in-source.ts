import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Which refusals a piece of the source can answer with, found by reading it: every
 * `{ type: 'Name' }` in it and in whatever it names, through imports. It sees more than can
 * happen, never less, as long as refusals are written as such literals.
 */
export class RefusalsInSource {
  private readonly units = new Map<string, Unit>();

  constructor(
    folders: readonly string[],
    private readonly names: ReadonlySet<string>,
  ) {
    for (const folder of folders) {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((name) => name.endsWith('.ts'))) {
        this.read(path.resolve(folder, file));
      }
    }
  }

  /** @param start `record/witness.decide.ts#applyCorrection` or `…#SomeClass.method` */
  reachableFrom(start: string): ReadonlySet<string> {
    const key = [...this.units.keys()].find((known) => known.endsWith(`/${start}`));
    if (key === undefined) throw new Error(`there is no ${start}`);
    const [seen, found] = [new Set<string>(), new Set<string>()];
    const waiting = [key];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const unit = this.units.get(next);
      for (const name of unit?.refusals ?? []) found.add(name);
      waiting.push(...(unit?.mentions ?? []));
    }
    return found;
  }

  private read(file: string): void {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
    const imported = importsOf(source, file);
    const unit = (name: string, node: ts.Node): void => {
      this.units.set(`${file}#${name}`, {
        refusals: this.refusalsIn(node),
        mentions: mentionsIn(node, name).map((id) => imported.get(id) ?? `${file}#${id}`),
      });
    };
    for (const statement of source.statements) {
      if (ts.isVariableStatement(statement)) {
        for (const { name, initializer } of statement.declarationList.declarations) {
          if (ts.isIdentifier(name) && initializer) unit(name.text, initializer);
        }
      }
      if (ts.isClassDeclaration(statement)) {
        for (const member of statement.members.filter(ts.isMethodDeclaration)) {
          const method = member.name.getText(source);
          unit(`${statement.name?.text ?? ''}.${method}`, member);
        }
      }
    }
  }

  private refusalsIn(node: ts.Node): readonly string[] {
    const found: string[] = [];
    const visit = (at: ts.Node): void => {
      if (ts.isStringLiteral(at) && this.names.has(at.text) && isTypeOf(at)) found.push(at.text);
      ts.forEachChild(at, (child) => {
        parents.set(child, at);
        visit(child);
      });
    };
    const parents = new Map<ts.Node, ts.Node>();
    const isTypeOf = (literal: ts.Node): boolean => {
      let owner = parents.get(literal);
      while (owner && (ts.isAsExpression(owner) || ts.isConditionalExpression(owner))) {
        owner = parents.get(owner);
      }
      return (
        owner !== undefined &&
        ts.isPropertyAssignment(owner) &&
        ts.isIdentifier(owner.name) &&
        owner.name.text === 'type'
      );
    };
    visit(node);
    return found;
  }
}

interface Unit {
  readonly refusals: readonly string[];
  readonly mentions: readonly string[];
}

/** A decider is handed on, not called: which of its commands is meant is said by the root. */
const isHandedOn = (name: string): boolean => name.endsWith('Decider');

/** Names that stand for something outside: no members, no keys, nothing the piece names itself. */
const mentionsIn = (node: ts.Node, unit: string): readonly string[] => {
  const [found, own] = [new Set<string>(), new Set<string>()];
  const visit = (at: ts.Node): void => {
    if (ts.isParameter(at) || ts.isBindingElement(at) || ts.isVariableDeclaration(at)) {
      if (ts.isIdentifier(at.name)) own.add(at.name.text);
    }
    if (ts.isPropertyAccessExpression(at)) {
      const isOwnMethod = at.expression.kind === ts.SyntaxKind.ThisKeyword;
      if (isOwnMethod) found.add(`${unit.split('.')[0]}.${at.name.text}`);
      return visit(at.expression);
    }
    if (ts.isPropertyAssignment(at)) return visit(at.initializer);
    if (ts.isIdentifier(at) && !isHandedOn(at.text)) found.add(at.text);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return [...found].filter((name) => !own.has(name));
};

const importsOf = (source: ts.SourceFile, file: string): ReadonlyMap<string, string> => {
  const imported = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      continue;
    const from = statement.moduleSpecifier.text;
    if (!from.startsWith('.')) continue;
    const target = path.resolve(path.dirname(file), from.replace(/\.js$/, '.ts'));
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      imported.set(name.text, `${target}#${(propertyName ?? name).text}`);
    }
  }
  return imported;
};
