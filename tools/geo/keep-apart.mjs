// Lines that do not cross with all their points may cross with fewer: narrow bays close, islands run into the coast.

/**
 * Gives points of detailed arcs, `[x, y, weight]`, a weight with which they stay, until the arcs without the points below `least`,
 * rounded to the grid, cross nowhere. What crosses for being rounded stays as it is.
 */
export function keepApart(arcs, least, grid) {
  let restored;
  do {
    restored = 0;
    for (const { arc, from, to } of crossing(segments(arcs, least, grid))) {
      const left = arc.slice(from + 1, to).filter((point) => point[2] < least);
      if (left.length === 0) continue;
      left.reduce((a, b) => (b[2] > a[2] ? b : a))[2] = least;
      restored += 1;
    }
  } while (restored > 0);
}

function segments(arcs, least, grid) {
  const onGrid = (number) => Math.round(number / grid);
  return arcs.flatMap((arc) => {
    const kept = arc.flatMap((point, i) => (point[2] >= least ? [i] : []));
    return kept.slice(1).map((to, i) => {
      const from = kept[i];
      const [start, end] = [arc[from], arc[to]].map(([x, y]) => [onGrid(x), onGrid(y)]);
      return { arc, from, to, start, end, west: Math.min(start[0], end[0]), east: Math.max(start[0], end[0]) };
    });
  });
}

// From west to east: a segment can only meet those that have begun and not ended.
function crossing(all) {
  all.sort((a, b) => a.west - b.west);
  const found = new Set();
  let open = [];
  for (const segment of all) {
    open = open.filter(({ east }) => east >= segment.west);
    for (const other of open) {
      if (cross(segment, other)) found.add(segment).add(other);
    }
    open.push(segment);
  }
  return found;
}

// Each has its ends on both sides of the other; to touch is not to cross.
function cross(a, b) {
  return side(a, b.start) * side(a, b.end) < 0 && side(b, a.start) * side(b, a.end) < 0;
}

function side({ start: [x0, y0], end: [x1, y1] }, [x, y]) {
  return Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
}
