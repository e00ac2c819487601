// Medians and shares.

const sorted = (numbers) => Float64Array.from(numbers).sort();

export const median = (numbers) => sorted(numbers)[(numbers.length - 1) >> 1] ?? null;

/** The number that 19 of 20 are not above. */
export const p95 = (numbers) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(0.95 * numbers.length))] ?? null;

export const sum = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** The mean of what is known, or null. */
export function mean(numbers) {
  const known = numbers.filter((number) => number !== null);
  return known.length ? sum(known) / known.length : null;
}
