"""What the pairs around a pair tell of it: the second look of the judge, as the library takes it.

Evidence counts relative to the story: what every report of an event says proves nothing, what only two of
them say proves much; and a text that was made from another is near to what that one is near to. A first
look, at the pair alone, gives each pair its probabilities; of those around it this makes columns for a
model that looks a second time (stacking, Wolpert 1992). Reading those columns off predictions out of fold
keeps a model from trusting what it was fitted to.
"""
import collections

import numpy as np

# Measured beside what the two have in common with the rest of the story.
RELATIVE = ['SAID_MORE', 'SAID_LESS', 'MEANING_MORE', 'MEANING_LESS', 'OPENING', 'STRETCHES_SAID_MORE', 'CHAINED_MORE', 'FIGURES_MORE', 'NAMES_SHARED', 'RARE_FIGURES_SHARED']
AS_IT_IS = ['ONE_LANGUAGE', 'LENGTH', 'LENGTH_RATIO']
COLUMNS = (['DESCENT', 'STORY', 'OTHER_MORE', 'OTHER_LESS', 'TRIANGLE', 'TRIANGLE_SECOND']
           + [name + side for name in RELATIVE for side in ('_BESIDE_MORE', '_BESIDE_LESS')] + AS_IT_IS)
# More of these can only speak for kinship.
RISING = ['DESCENT', 'TRIANGLE', 'TRIANGLE_SECOND'] + [name for name in COLUMNS if '_BESIDE_' in name]
# Pairs less probable than this are no links, as in the library, and those of the next are not looked at again.
FLOOR = 0.1
HOPELESS = 0.02
# From even odds a pair counts as of one story.
ONE_STORY = 0.5


def of(data, descent, story):
    """The columns of every row that is looked at a second time; rows of NaN for the others."""
    columns = np.full((len(data.a), len(COLUMNS)), np.nan)
    story = np.fmax(story, descent)
    relative = data.x[:, [data.columns.index(name) for name in RELATIVE]]
    plain = data.x[:, [data.columns.index(name) for name in AS_IT_IS]]
    for pack in {pack for pack, _, _ in data.pack}:
        rows = data.rows_of(pack)
        unit = _units(data, rows)
        links = collections.defaultdict(dict)
        for i in rows:
            a, b = unit[data.a[i]], unit[data.b[i]]
            if a != b and story[i] >= FLOOR:
                links[a].setdefault(b, i)
                links[b].setdefault(a, i)
        seen = {}
        for i in rows:
            a, b = unit[data.a[i]], unit[data.b[i]]
            if a == b or story[i] < FLOOR or descent[i] < HOPELESS:
                continue
            key = (a, b) if a < b else (b, a)
            if key not in seen:
                seen[key] = _columns(key, links, descent, story, relative, links[a][b])
            columns[i] = seen[key] + list(plain[i])
    return columns


def _units(data, rows):
    """Copies of one text are one: each id with the first of its copies."""
    unit = {}
    for i in rows:
        a, b = data.a[i], data.b[i]
        for one, other in ((a, b), (b, a)):
            unit[one] = min(unit.get(one, one), other) if data.pack[i][2] == 'copy' else unit.get(one, one)
    return unit


def _columns(key, links, descent, story, relative, i):
    ways = []
    for one, other in (key, key[::-1]):
        others = [k for c, k in links[one].items() if c != other]
        highest = max((descent[k] for k in others), default=0.0)
        told = [k for k in others if story[k] > ONE_STORY]
        ways.append((highest, _mean(relative[told])))
    (high_a, mean_a), (high_b, mean_b) = ways
    a, b = key
    fewer, more = sorted((links[a], links[b]), key=len)
    triangles = sorted((min(descent[k], descent[more[c]]) for c, k in fewer.items() if c in more), reverse=True)[:2]
    triangles += [np.nan] * (2 - len(triangles))
    beside_a, beside_b = relative[i] - mean_a, relative[i] - mean_b
    both = np.stack([np.fmax(beside_a, beside_b), np.fmin(beside_a, beside_b)], axis=1).ravel()
    return [descent[i], story[i], max(high_a, high_b), min(high_a, high_b), *triangles, *both]


def _mean(rows):
    """The mean of what is known of each column; NaN where nothing is."""
    known = ~np.isnan(rows)
    count = known.sum(axis=0)
    with np.errstate(invalid='ignore'):
        return np.where(count > 0, np.where(known, rows, 0.0).sum(axis=0) / count, np.nan) if len(rows) else np.full(rows.shape[1], np.nan)
