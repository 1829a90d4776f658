import { register } from '../emitter.ts';
import { elementwise } from './elementwise.ts';
import { fused } from './fused.ts';
import { indexing } from './indexing.ts';
import { layout } from './layout.ts';
import { products } from './products.ts';
import { reductions } from './reduce.ts';

/** Everything the tracer knows: an op more is an entry more in one of these tables. */
for (const table of [elementwise, reductions, layout, indexing, products, fused]) register(table);
