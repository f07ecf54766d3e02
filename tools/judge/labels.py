"""Turns packs and the table of their comparisons into labelled rows, with a weight for each.

A pair is labelled only where the pack says what it is: two articles of one event in a pack of events
may or may not be copies, two of different groups in a pack of copies may still tell one event.
Packs are told apart by their task and by the versions that their gold names, and by nothing else.
"""
import collections
import json
import os
import zlib

import numpy as np

LEANINGS = 11
# A pack and label with this many rows has weight 1 a row; rarer ones weigh more, but not in full.
EVEN = 1000.0
# The packs were made by scripts, that retell whole texts, all but those written as the web retells: in part and mixed
# with other matter. These are few and weigh more, as do the strangers that share a form: without, partial descent is
# ranked rightly and believed too little (cross-validated recall of retold .50 at 1, .73 at 3, .77 to .91 at 8, with half as many cases).
WRITTEN = 4.0
# Cases at the length of the web, by other writers. Of stories they say other than real reports do (cross-validated
# BCubed F1 of stories-lookalike .88 with them, .92 without).
LONG = 2.5
LONG_STORY = 0.0
FORMS = 2.0
# Texts that say so much of one another without being kin are reports of one event or fill one form. They are few among
# the pairs of strangers, and all that is hard is to tell them from kin: they are counted for themselves, so that each weighs
# by their own number (nine in ten independent reports say less than .37 of one another, half of them .17).
NEAR = 0.25
# What is made of a release keeps all its figures here, filled in by a script; believed in full, the judge asks that of
# every copy (cross-validated recall of retold .86, and 1.0 so). What keeps two releases apart is worth more.
RELEASES = {0: 0.5, 1: 0.125}
# For stories they say little: that two releases of one series, or of two, are not of one event is seen at once
# (cross-validated BCubed F1 of stories-lookalike .87 at 1, .90 at .14; of retold-stories .90 and .94).
RELEASES_STORY = {0: 0.14, 1: 0.125}
# Of one event they tell in more languages and forms than reports by outlets do (cross-validated BCubed F1 of
# retold-stories .90 at 1, .94 at 4, the packs of reports unmoved).
WRITTEN_STORY = 2.0
# Packs of events hold little else than events; in a day's news nearly every pair is of two. The pile of everything is
# what comes near to that, and weighs more where one event is the question.
MIXED = 10.0
# Packs cut to their first sentences (evaluation/make_leads.py) stand beside the whole ones and say much of the same again.
LEADS = 0.35
# Of kin that are cut so, what each keeps may have nothing to do with what the other keeps. That they are kin then nothing
# in them tells: so much of the words of copies must be shared, and of others at least a statement.
WORDS_LEFT = 0.1
# No more rows of a pack and label than this are learned from; which ones depends on their ids alone.
MOST = 12000
# Reports of one event by different outlets that share fewer word shingles are taken as independent.
INDEPENDENT = 0.1
# Weight of pairs known to be the same or unrelated beside pairs whose likeness people judged.
ANCHOR = 0.0005
SOURCES = ('as is', 'original', 'source', 'origin', 'A', 'B')
SCRIPTED = ('as', 'edit', 'cut', 'trim', 'frame', 'reprint', 'retitle')
TASK_KINDS = ('near-copy', 'excerpt', 'translation', 'round-trip', 'paraphrase', 'summary')


def rows(path):
    return [json.loads(line) for line in open(path, encoding='utf-8') if line.strip()]


def whole(pack):
    """The pack that a pack of leads was cut from; any other itself."""
    return pack.removesuffix('-leads')


def base(pack, group):
    """The document that a group comes from: what cross-validation must not split between packs."""
    parts = group.split(':')
    if parts[0] in ('newstest', 'wmt21', 'hfl') and len(parts) > 1:
        return parts[1]
    if parts[0] == 'basil':
        return 'basil-' + parts[1]
    if whole(pack) == 'stories-outlets':
        return 'basil-' + group
    return parts[0] if parts[0].startswith(('case', 'form', 'release')) else group


class Labelled:
    """All rows of all packs, columns of features and leanings, labels and weights a model."""


def load(folder, packs):
    data = Labelled()
    data.family_packs, data.story_packs = {}, {}
    data.a, data.b, data.pack, x, found = [], [], [], [], []
    gold_of, named, base_of = {}, {}, {}
    for path in packs:
        meta = json.load(open(os.path.join(path, 'pack.json')))
        pack, task = meta['name'], meta['task']
        table = os.path.join(folder, os.path.basename(path.rstrip('/')) + '.tsv')
        gold = rows(os.path.join(path, 'gold.jsonl'))
        if task in ('copies', 'stories'):
            gold_of[pack] = {g['id']: g for g in gold}
            (data.family_packs if task == 'copies' else data.story_packs)[pack] = {g['id']: g['group'] for g in gold if g.get('version') != 'flash'}
            if any('story' in g for g in gold):
                data.story_packs[pack] = {g['id']: g['story'] for g in gold}
            for g in gold:
                base_of.setdefault(g['id'], base(pack, g['group']))
        if os.path.exists(os.path.join(path, 'pairs.jsonl')):
            source = gold if 'a' in gold[0] else rows(os.path.join(path, 'pairs.jsonl'))
            named[pack] = {frozenset((g['a'], g['b'])): g for g in source}
        with open(table) as lines:
            columns = next(lines).rstrip('\n').split('\t')[3:]
            for line in lines:
                a, b, how, numbers = line.split('\t', 3)
                data.a.append(a)
                data.b.append(b)
                data.pack.append((pack, task, how))
                x.append(np.fromstring(numbers, sep='\t'))
    data.columns = columns
    data.x = np.array(x)
    data.gold_of, data.named = gold_of, named
    data.group_a = [base_of.get(a, min(a, b)) for a, b in zip(data.a, data.b)]
    data.group_b = [base_of.get(b, min(a, b)) for a, b in zip(data.a, data.b)]
    _label(data)
    data.language_of = {g['id']: g.get('language') for gold in gold_of.values() for g in gold.values()}
    for path in packs:
        data.language_of.update({a['id']: a['language'] for a in rows(os.path.join(path, 'articles.jsonl')) if a.get('language')})
    index = collections.defaultdict(list)
    for i, (pack, task, how) in enumerate(data.pack):
        if how in ('found', 'copy'):
            index[pack].append(i)
    data.rows_of = lambda pack: index[pack]

    def candidate_recall(pack, gold):
        have = {frozenset((data.a[i], data.b[i])) for i in index[pack]}
        groups = collections.defaultdict(list)
        for i, g in gold.items():
            groups[g].append(i)
        true = [frozenset((v[i], v[j])) for v in groups.values() for i in range(len(v)) for j in range(i + 1, len(v))]
        return sum(p in have for p in true) / max(1, len(true))

    data.candidate_recall = candidate_recall
    return data


def _label(data):
    n = len(data.a)
    nothing = lambda: np.full(n, np.nan)
    descent, story, related, score, source = nothing(), nothing(), nothing(), nothing(), nothing()
    kinds = [None] * n
    data.kind_rows, data.kind, data.similarity_rows, data.similarity = [], {}, [], {}
    # Real news that a script made copies of: whether two of them are translations of one another, nobody looked.
    data.unknown = np.zeros(n, dtype=bool)
    one_language = data.x[:, data.columns.index('ONE_LANGUAGE')]
    words = data.x[:, data.columns.index('WORDS_MORE')]
    words_of = {(pack, frozenset((a, b))): share for a, b, (pack, _, how), share in zip(data.a, data.b, data.pack, words) if how == 'found'}
    seen = set()
    for i, (pack, task, how) in enumerate(data.pack):
        a, b = data.a[i], data.b[i]
        pair = frozenset((a, b))
        label = data.named.get(pack, {}).get(pair)
        if how == 'named' and label:
            if 'similarity' in label:
                data.similarity_rows.append(i)
                data.similarity[i] = label['similarity']
                score[i] = label['similarity'] / 3
                story[i] = 1 if label['similarity'] >= 2.5 else 0 if label['similarity'] <= 1 else np.nan
                continue
            if 'relation' in label:
                relation = label['relation']
                data.kind_rows.append(i)
                data.kind[i] = relation
                if pair in seen:
                    continue
                apart = relation in ('same-story', 'different', 'related', 'unrelated')
                descent[i] = 0 if apart else 1
                story[i] = 0 if relation in ('different', 'related', 'unrelated') else 1
                if not apart:
                    kinds[i] = {'identical': 'near-copy', 'update': 'near-copy'}.get(relation, relation)
                    if relation in ('excerpt', 'summary'):
                        source[i] = 1 if label['a'] == a else 2
                elif relation in ('related', 'unrelated'):
                    related[i] = relation == 'related'
                continue
        if how != 'found':
            continue
        if task in ('relations', 'relation-kinds'):
            if task == 'relations' and not label:
                descent[i] = story[i] = 0
            continue
        gold = data.gold_of.get(pack)
        if not gold or a not in gold or b not in gold:
            continue
        ga, gb = gold[a], gold[b]
        same = ga['group'] == gb['group']
        mixed = 'pack' in ga
        if not same and one_language[i] == 0 and _scripted(data, ga) and _scripted(data, gb):
            data.unknown[i] = True
            continue
        if mixed and ga['pack'] == gb['pack']:
            continue  # the pair stands in its own pack
        lead = whole(pack) != pack
        if same and task == 'copies' and lead and not _left(data, i, ga, gb):
            continue
        if not same and 'flash' in (ga.get('version'), gb.get('version')) and ga['release'] == gb['release']:
            continue  # whether a headline was made from a report of what it says, nothing in it tells
        if task == 'copies':
            descent[i] = same
            if same:
                seen.add(pair)
                story[i] = 1
                if not lead:
                    _versions(i, ga, gb, kinds, source)
            elif mixed:
                story[i] = related[i] = 0
            elif 'story' in ga:
                story[i] = ga['story'] == gb['story']
            elif base(pack, ga['group']) == base(pack, gb['group']):
                _siblings(i, ga, gb, story, related)
            elif ga.get('version') != 'as is' and 'share' not in ga:
                story[i] = related[i] = 0
        elif task == 'stories':
            story[i] = same
            if _written(pack):
                related[i] = base(pack, ga['group']) == base(pack, gb['group']) if not same else np.nan
            elif not same or max(words[i], words_of.get((whole(pack), pair), 0)) < INDEPENDENT:
                descent[i] = 0
                topic = lambda g: g['group'].split('_')[0].split(':')[0]
                related[i] = '_' in ga['group'] and topic(ga) == topic(gb) or ':' in ga['group'] + gb['group'] and topic(ga) == topic(gb)
    data.days = _dated(data, story, related)
    near = (story == 1) | (data.x[:, data.columns.index('SAID_MORE')] >= NEAR)
    data.descent = _weigh(data, descent, forms=FORMS, releases=RELEASES, apart=near)
    data.literal = _weigh(data, np.where(words > 0, descent, np.nan))
    data.story = _weigh(data, story, written=WRITTEN_STORY, long=LONG_STORY, mixed=MIXED, releases=RELEASES_STORY)
    data.related = _weigh(data, related)
    data.source = _weigh(data, source)
    anchored = np.where(np.isnan(score), np.where(descent == 1, 1.0, np.where(story == 0, 0.0, np.nan)), score)
    truth, weight = _weigh(data, anchored, regression=True)
    data.score = truth, np.where(np.isnan(score), ANCHOR * weight, weight)
    data.kinds = {k: _weigh(data, np.array([np.nan if kind is None else float(kind == k) for kind in kinds])) for k in TASK_KINDS}
    literal = [kind if kind in ('near-copy', 'excerpt') else None for kind in kinds]
    data.literal_kinds = {k: _weigh(data, np.array([np.nan if kind is None else float(kind == k) for kind in literal])) for k in ('near-copy', 'excerpt')}


def is_source(gold):
    """Whether a version is what others were made from."""
    return _first(gold.get('version') or '') in SOURCES


def _first(version):
    return version.split(':')[0].split(' ')[0] if not version.startswith('as is') else 'as is'


def _written(pack):
    return pack.startswith('retold')


def _siblings(i, ga, gb, story, related):
    """Two families of one case, whose gold names no story: only a look-alike is sure to be another event."""
    if 'lookalike' in (ga.get('version'), gb.get('version')):
        story[i], related[i] = 0, 1
    elif 'version' not in ga:
        related[i] = 1


def _scripted(data, gold):
    own = gold if 'version' in gold else data.gold_of.get(gold.get('pack'), {}).get(gold['id'], {})
    return (own.get('version') or '?').split(':')[0].split(' ')[0] in SCRIPTED


def _left(data, i, ga, gb):
    """Whether what is left of two versions when they are cut still shows that they are kin."""
    value = lambda name: data.x[i, data.columns.index(name)]
    if _scripted(data, ga) and _scripted(data, gb):
        return value('WORDS_MORE') >= WORDS_LEFT
    return value('SAID_MORE') > 0


def _dated(data, story, related):
    """The days between two articles, with dates lent to packs that have none.

    Only packs of events have dates. So that having a date tells nothing, half of all pairs have none, and
    the others get the gap of some dated pair: look-alikes that of two events, all others that of one event,
    for in a day's news strangers are as near in time as reports of one event. Closeness then tells little,
    distance much (of the pile of everything dated on one day, cross-validated, 3,416 pairs of strangers were
    at .5 or more when strangers were lent the gaps of two events, 915 so).
    """
    days = data.x[:, data.columns.index('DAYS')].copy()
    known = {label: days[(story == label) & ~np.isnan(days)] for label in (0, 1)}
    for i, (a, b) in enumerate(zip(data.a, data.b)):
        dice = zlib.crc32((b + a).encode())
        lent = known[0 if story[i] == 0 and related[i] == 1 else 1]
        if dice % 2:
            days[i] = np.nan
        elif np.isnan(days[i]) and not np.isnan(story[i]) and len(lent):
            days[i] = lent[dice // 2 % len(lent)]
    return days


def _versions(i, ga, gb, kinds, source):
    """What the names of two versions tell: how the one was made, and which was the source."""
    va, vb = (ga.get('version') or ''), (gb.get('version') or '')
    fa, fb = _first(va), _first(vb)
    languages = {ga.get('language'), gb.get('language')}
    if fa in SOURCES and fb not in SOURCES:
        source[i] = 1
    elif fb in SOURCES and fa not in SOURCES:
        source[i] = 2
    elif va and vb:
        source[i] = 0
    kind = {'edit': 'near-copy', 'frame': 'near-copy', 'reprint': 'near-copy', 'retitle': 'near-copy', 'cut': 'excerpt'}
    other = fb if fa == 'as is' else fa if fb == 'as is' else None
    if other in kind:
        kinds[i] = kind[other]
    elif len(languages - {None}) == 2:
        kinds[i] = 'translation'
    elif {fa, fb} == {'original', 'round-trip'} or 'A-roundtrip' in (fa, fb) and 'A' in (fa, fb) or 'B-roundtrip' in (fa, fb) and 'B' in (fa, fb):
        kinds[i] = 'round-trip'
    elif {fa, fb} & {'ar'} and {fa, fb} & {'arp', 'wmtp'} or 'A' in (fa, fb) and {fa, fb} & {'A-rewrite', 'A-rewrite-2'}:
        kinds[i] = 'paraphrase'
    elif {fa, fb} == {'B', 'B-summary'}:
        kinds[i] = 'summary'


def _weigh(data, label, regression=False, forms=1.0, written=WRITTEN, long=LONG, mixed=1.0, releases=RELEASES_STORY, apart=None):
    """Labels, and weights by how many rows a pack has of each; rows labelled 0 that are set apart are counted for themselves."""
    counts = collections.Counter()
    keys = [None] * len(label)
    order = np.argsort([zlib.crc32((a + b).encode()) for a, b in zip(data.a, data.b)], kind='stable')
    kept = collections.Counter()
    for i in order:
        pack = data.pack[i][0]
        key = None if np.isnan(label[i]) else (pack, regression or label[i], apart is not None and label[i] == 0 and bool(apart[i]))
        if key and kept[key] >= MOST:
            key = None
        keys[i] = key
        if key:
            counts[key] += 1
            kept[key] += 1
    special = lambda pack, label: {'retold-long': long}.get(pack, written) if _written(pack) else {'forms': forms, 'releases': releases.get(label, 1.0), 'everything': mixed}.get(pack, 1.0)
    factor = lambda pack, label, _: special(whole(pack), label) * (1.0 if whole(pack) == pack else LEADS)
    weights = np.array([factor(*k) * (EVEN / counts[k]) ** 0.5 if k else 0.0 for k in keys])
    return np.nan_to_num(label), weights
