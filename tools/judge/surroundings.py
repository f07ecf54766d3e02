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
RELATIVE_OF_STORY = ['TITLE', 'WHOLE', 'NUMBERS_MORE']
AS_IT_IS = ['ONE_LANGUAGE', 'LENGTH', 'LENGTH_RATIO']
BESIDE = ('_BESIDE_MORE', '_BESIDE_LESS')
# What descent is judged by.
COLUMNS = (['DESCENT', 'STORY', 'OTHER_MORE', 'OTHER_LESS', 'TRIANGLE', 'TRIANGLE_SECOND'] + [name + side for name in RELATIVE for side in BESIDE] + AS_IT_IS)
# What stories are judged by: that and more.
STORY_COLUMNS = (COLUMNS + ['STORY_OTHER_MORE', 'STORY_OTHER_LESS', 'STORY_TRIANGLE', 'STORY_TRIANGLE_SECOND', 'STORY_TRIANGLE_MEAN', 'COMMON_MORE', 'COMMON_LESS']
                 + [name + side for name in RELATIVE_OF_STORY for side in BESIDE])
# More of these can only speak for kinship.
RISING = ['DESCENT', 'TRIANGLE', 'TRIANGLE_SECOND'] + [name for name in STORY_COLUMNS if '_BESIDE_' in name]
RISING_OF_STORY = [name for name in STORY_COLUMNS if name not in AS_IT_IS + ['DESCENT', 'OTHER_MORE', 'OTHER_LESS']]
# Pairs less probable than this are no links, as in the library; of those of the next, descent is not judged again.
FLOOR = 0.1
HOPELESS = 0.02
# From even odds a pair counts as of one story.
ONE_STORY = 0.5
# From even odds two texts are one told again.
ONE_TEXT = 0.5
# Days between two texts, on the scale of the column, up to which time tells nothing.
NO_GAP = np.log1p(1.0)


def odds(p):
    """The logarithm of the odds of a probability."""
    p = np.clip(p, 1e-9, 1 - 1e-9)
    return np.log(p / (1 - p))


def time(dated, undated, days):
    """What the days between two texts take from the odds of one event: how much less probable they make it, NaN where none are known."""
    return np.where(np.isnan(days), np.nan, np.where(days <= NO_GAP, 0.0, np.minimum(0.0, odds(dated) - odds(undated))))


def moved(p, time):
    """Probabilities with time told again; certain ones stay."""
    return np.where(time < 0, 1 / (1 + np.exp(-odds(p) - time)), p)


def with_kin(data, descent, story, time):
    """Time told of pairs without days too, by what one of them is most surely one text with."""
    told = time.copy()
    story = np.fmax(story, descent)
    for pack in {pack for pack, _, _ in data.pack}:
        rows = data.rows_of(pack)
        if np.isnan(time[rows]).all():
            continue
        unit = _units(data, rows)
        links = _links(data, rows, unit, story)
        for i in rows:
            a, b = unit[data.a[i]], unit[data.b[i]]
            if a == b or story[i] < FLOOR or not np.isnan(time[i]):
                continue
            kin = max(ONE_TEXT, descent[i])
            for third in sorted(links[a].keys() & links[b].keys()):
                for near, far in ((links[a][third], links[b][third]), (links[b][third], links[a][third])):
                    if descent[near] > kin and not np.isnan(time[far]):
                        kin, told[i] = descent[near], time[far]
    return told


def _links(data, rows, unit, story):
    """The row of each link by its two units."""
    links = collections.defaultdict(dict)
    for i in rows:
        a, b = unit[data.a[i]], unit[data.b[i]]
        if a != b and story[i] >= FLOOR:
            links[a].setdefault(b, i)
            links[b].setdefault(a, i)
    return links


def of(data, descent, story):
    """The columns of every link; rows of NaN for pairs that are none."""
    columns = np.full((len(data.a), len(STORY_COLUMNS)), np.nan)
    story = np.fmax(story, descent)
    relative = data.x[:, [data.columns.index(name) for name in RELATIVE + RELATIVE_OF_STORY]]
    plain = data.x[:, [data.columns.index(name) for name in AS_IT_IS]]
    for pack in {pack for pack, _, _ in data.pack}:
        rows = data.rows_of(pack)
        unit = _units(data, rows)
        links = _links(data, rows, unit, story)
        texts = {one: _Text(others, descent, story, relative) for one, others in links.items()}
        seen = {}
        for i in rows:
            a, b = unit[data.a[i]], unit[data.b[i]]
            if a == b or story[i] < FLOOR:
                continue
            key = (a, b) if a < b else (b, a)
            if key not in seen:
                seen[key] = _columns(texts[key[0]], texts[key[1]], descent, story, relative, plain, links[a][b])
            columns[i] = seen[key]
    return columns


def _units(data, rows):
    """Copies of one text are one: each id with the first of its copies."""
    unit = {}
    for i in rows:
        a, b = data.a[i], data.b[i]
        for one, other in ((a, b), (b, a)):
            unit[one] = min(unit.get(one, one), other) if data.pack[i][2] == 'copy' else unit.get(one, one)
    return unit


class _Text:
    """What a text is to all that it is linked with, summed up so that one of them can be left out again."""

    def __init__(self, others, descent, story, relative):
        self.others = others
        rows = list(others.values())
        self.descents = sorted((descent[k] for k in rows), reverse=True)[:2] + [0.0]
        self.stories = sorted((story[k] for k in rows), reverse=True)[:2] + [0.0]
        told = [k for k in rows if story[k] > ONE_STORY]
        self.told = len(told)
        self.sums = np.nan_to_num(relative[told]).sum(axis=0)
        self.counts = (~np.isnan(relative[told])).sum(axis=0)

    def beside(self, values, own):
        """How much more this pair has in common than the text has with others of its story."""
        known = own & ~np.isnan(values)
        counts = self.counts - known
        with np.errstate(invalid='ignore', divide='ignore'):
            return np.where(counts > 0, values - (self.sums - np.where(known, values, 0.0)) / counts, np.nan)


def _but(highest, one):
    return highest[1] if one == highest[0] else highest[0]


def _columns(a, b, descent, story, relative, plain, i):
    own = bool(story[i] > ONE_STORY)
    fewer, more = sorted((a.others, b.others), key=len)
    both = [(k, more[c]) for c, k in fewer.items() if c in more]
    triangles = sorted((min(descent[k], descent[m]) for k, m in both), reverse=True)[:2]
    stories = sorted((min(story[k], story[m]) for k, m in both), reverse=True)
    common = sum(story[k] > ONE_STORY and story[m] > ONE_STORY for k, m in both)
    shares = [common / (text.told - own) if text.told > own else np.nan for text in (a, b)]
    beside_a, beside_b = a.beside(relative[i], own), b.beside(relative[i], own)
    beside = np.stack([np.fmax(beside_a, beside_b), np.fmin(beside_a, beside_b)], axis=1).ravel()
    most = 2 * len(RELATIVE)
    with_others = lambda x, y: [max(x, y), min(x, y)]
    padded = lambda found: found[:2] + [np.nan] * (2 - len(found))
    return [descent[i], story[i], *with_others(_but(a.descents, descent[i]), _but(b.descents, descent[i])), *padded(triangles), *beside[:most], *plain[i],
            *with_others(_but(a.stories, story[i]), _but(b.stories, story[i])), *padded(stories), np.mean(stories) if stories else np.nan,
            np.fmax(*shares), np.fmin(*shares), *beside[most:]]
