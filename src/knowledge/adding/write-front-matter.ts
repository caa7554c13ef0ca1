import { isMap, parseDocument } from 'yaml';

/**
 * Front matter with values set, quoted where YAML needs it. What stands in it already (order, comments) is kept. `yaml`
 * must be free of faults.
 */
export function writeFrontMatter(yaml: string, values: Readonly<Record<string, string>>): string {
  const document = parseDocument(yaml === '' ? '{}' : yaml, { schema: 'core' });
  for (const [key, value] of Object.entries(values)) document.set(key, value);
  if (isMap(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: 0 });
}
