import vm from 'node:vm';

/** Built-ins younger than ES2016, and those an Outlook without pages lacks, by the object that holds them. */
const YOUNGER: readonly (readonly [holder: string, names: string])[] = [
  ['Object', 'entries values fromEntries getOwnPropertyDescriptors hasOwn groupBy'],
  ['String.prototype', 'padStart padEnd trimStart trimEnd matchAll replaceAll at isWellFormed toWellFormed normalize'],
  ['Array.prototype', 'flat flatMap at findLast findLastIndex toSorted toReversed toSpliced with toLocaleString'],
  ['Promise', 'allSettled any withResolvers try'],
  ['Promise.prototype', 'finally'],
];
const ABSENT =
  'Intl BigInt WeakRef FinalizationRegistry AggregateError globalThis WebAssembly console SharedArrayBuffer Atomics';

/** A world like classic Outlook's oldest one: the language of 2016, and nothing else. `give` puts globals into it. */
export function bareWorld(give: { readonly [name: string]: unknown } = {}): vm.Context {
  const world = vm.createContext(Object.assign(Object.create(null) as object, give));
  const removals = YOUNGER.flatMap(([holder, names]) => names.split(' ').map((name) => `delete ${holder}.${name};`));
  vm.runInContext(
    `${removals.join('')}${ABSENT.split(' ')
      .map((name) => `delete this.${name};`)
      .join('')}`,
    world,
  );
  return world;
}

/** Runs a script in such a world. */
export function runIn(world: vm.Context, source: string, filename: string): void {
  vm.runInContext(source, world, { filename });
}
