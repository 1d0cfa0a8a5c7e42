import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import type { ReadingBudget } from './xlsx-limits.js';
import { refuse } from './xlsx-refusal.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix; `path` holds the open elements, the current one last. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes, path: readonly string[]): void;
  text(text: string, path: readonly string[]): void;
  close(name: string, path: readonly string[]): void;
}

/**
 * Reads one XML part chunk by chunk. A DOCTYPE is refused, so no entity but the five of XML
 * exists: neither external entities nor "billion laughs" have anything to hold on to.
 * @throws RefusedFile
 */
export const readXml = async (
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  budget: ReadingBudget,
  listener: XmlListener,
): Promise<void> => {
  const reading = startReading(part, budget, listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) reading.write(decoded(decoder, chunk, part));
  reading.write(decoded(decoder, null, part));
  reading.close();
};

const decoded = (decoder: TextDecoder, chunk: Uint8Array | null, part: string): string => {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return refuse('file-is-damaged', { part });
  }
};

const startReading = (part: string, budget: ReadingBudget, listener: XmlListener) => {
  const { limits } = budget;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const path: string[] = [];
  let unfinishedLength = 0;
  const finished = (): void => {
    unfinishedLength = 0;
  };
  parser.on('error', () => refuse('file-is-damaged', { part }));
  parser.on('doctype', () => refuse('has-document-type', { part }));
  parser.on('comment', finished);
  parser.on('processinginstruction', finished);
  parser.on('opentag', (tag) => {
    finished();
    budget.elements += 1;
    if (budget.elements > limits.elementsMax || path.length >= limits.elementDepthMax) {
      refuse('content-is-too-complex', { part });
    }
    const name = withoutPrefix(tag.name);
    path.push(name);
    listener.open(name, tag.attributes, path);
  });
  const onText = (text: string): void => {
    finished();
    listener.text(text, path);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    finished();
    listener.close(withoutPrefix(tag.name), path);
    path.pop();
  });
  return {
    write(text: string): void {
      unfinishedLength += text.length;
      parser.write(text);
      if (unfinishedLength > limits.tokenLengthMax) {
        refuse('content-is-too-complex', { part });
      }
    },
    close(): void {
      parser.close();
    },
  };
};

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix (`id` finds `r:id`). */
export const prefixedAttribute = (attributes: XmlAttributes, name: string): string | undefined => {
  const key = Object.keys(attributes).find((given) => given.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
};

/** Whether the open elements are exactly these; the last differs most often, so it comes first. */
export const isAt = (path: readonly string[], wanted: readonly string[]): boolean => {
  if (path.length !== wanted.length) return false;
  for (let at = wanted.length - 1; at >= 0; at -= 1) if (path[at] !== wanted[at]) return false;
  return true;
};

/** `1` and `true` are the two ways to write a true `xsd:boolean`. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
