// Loaded into the measured program before its own code: tells the benchmark its memory when asked.
import { heapInUse, residentMemory } from '../../src/bench/measure.ts';

process.on('message', () => process.send?.({ heap: heapInUse(), resident: residentMemory() }));
// The benchmark listens for as long as it lives; the program ends when it wants to.
process.channel?.unref();
