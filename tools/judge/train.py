#!/usr/bin/env python3
"""Fits the judge to labelled pairs and writes judge.txt. See README.md beside this file.

usage: train.py FEATURES PACKS... --out judge.txt [--report report.md]

FEATURES  the folder that the program Comparisons wrote, a table a pack
PACKS     folders of packs, each with a pack.json and a gold.jsonl
"""
import argparse
import collections
import hashlib
import io
import json
import multiprocessing
import os
import warnings

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

import linkage
import labels
import surroundings

warnings.filterwarnings('ignore', category=UserWarning)

FOLDS = 5
LARGE = 25
# Cuts whose means differ by less are as good; the middle one is taken: what holds on both sides of it holds elsewhere.
FLAT = 0.003
LITERAL = ['CHARACTERS_MORE', 'CHARACTERS_LESS', 'WORDS_MORE', 'WORDS_LESS', 'NUMBERS_MORE', 'NUMBERS_LESS', 'NUMBERS', 'LENGTH_RATIO', 'LENGTH', 'DAYS']
# More of these can only speak for kinship: it keeps the trees from learning accidents of a pack.
RISING = ['CHARACTERS_MORE', 'CHARACTERS_LESS', 'WORDS_MORE', 'WORDS_LESS', 'NUMBERS_MORE', 'NUMBERS_LESS', 'MEANING_MORE', 'MEANING_LESS', 'SAID_MORE',
          'SAID_LESS', 'CLOSELY_SAID_MORE', 'CLOSELY_SAID_LESS', 'SAME_SAID_MORE', 'SAME_SAID_LESS', 'STRETCHES_MORE', 'STRETCHES_LESS', 'STRETCHES_SAID_MORE', 'STRETCHES_SAID_LESS', 'FACTS_ORDER', 'LEAD', 'OPENING', 'WHOLE', 'HEAD_MORE', 'HEAD_LESS', 'NAMES_SHARED', 'FULL_NAMES_SHARED', 'FIGURES_SHARED', 'RARE_FIGURES_SHARED', 'RARE_FIGURES_MORE', 'RARE_FIGURES_LESS', 'FULL_NAMES_MORE', 'FULL_NAMES_LESS', 'TITLE', 'UNQUOTED_MORE', 'UNQUOTED_LESS', 'BEST_FIVE', 'ORDER', 'RUNS', 'NAMES_MORE', 'NAMES_LESS', 'NAMES_KEPT', 'FIGURES_MORE', 'FIGURES_LESS', 'FIGURES_KEPT', 'MATCHED', 'LONGEST_RUN', 'LIFT_MORE', 'LIFT_LESS', 'CHAINED_MORE', 'CHAINED_LESS']
FALLING = ['NEW_MORE', 'NEW_LESS']
# Many trees that look at a part of the columns at each split and learn slowly: what one split over-reads, others mend.
# Of articles of any length there is more to learn than 6 leaves hold (cross-validated log loss of descent with 6, 10 and
# 20: .0681, .0651, .0633 of whole articles, .0731, .0633, .0563 of leads); with 20, cases by other writers are told less surely.
MANY = {'trees': 520, 'leaves': 10, 'rate': 0.03, 'share': 0.4}
# Of stories with 6, 10 and 20: .1016, .0944, .0896 of whole articles, .0447, .0420, .0399 of leads.
MANY_OF_STORY = {**MANY, 'leaves': 20}
# What is around a pair is fewer columns on fewer rows. Large leaves, so that a probability does not jump where rows are few.
SECOND = {'trees': 400, 'leaves': 6, 'rate': 0.02, 'share': 0.25, 'least': 100}
KINDS = ['near-copy', 'excerpt', 'translation', 'round-trip', 'paraphrase', 'summary']
LITERAL_KINDS = ['near-copy', 'excerpt']
LEANINGS = 11
LITERAL_LEANINGS = 5


class Task:
    """One model: which rows with which label and weight, from which columns."""

    def __init__(self, name, columns, rising, regression=False, trees=160, leaves=10, rate=0.06, least=30, share=1.0):
        self.name, self.columns, self.rising, self.regression, self.trees, self.leaves = name, columns, rising, regression, trees, leaves
        self.rate, self.least, self.share = rate, least, share

    def new(self):
        kind = HistGradientBoostingRegressor if self.regression else HistGradientBoostingClassifier
        rising = RISING if self.rising is True else self.rising or []
        constraints = [(c in rising) - (c in FALLING and rising is RISING) for c in self.columns]
        return kind(max_iter=self.trees, max_leaf_nodes=self.leaves, learning_rate=self.rate, min_samples_leaf=self.least, l2_regularization=5.0,
                    monotonic_cst=constraints, early_stopping=False, max_features=self.share, random_state=0)

    def fit(self, x, y, w):
        known = x.copy()
        known[:, np.isnan(x).all(axis=0)] = 0.0  # a column without a number cannot be cut into bins
        return self.new().fit(known, y, sample_weight=w)

    def predict(self, model, x):
        return model.predict(x) if self.regression else model.predict_proba(x)[:, 1]


def fold(key):
    return hashlib.sha256(key.encode()).digest()[0] % FOLDS


def out_of_fold(task, x, y, w, folds_a, folds_b, asked=None):
    """Predicts every row, as it is or as it is asked (once or several times over), by a model that saw neither of its two groups."""
    asked = x if asked is None else asked
    out = np.full(len(asked), np.nan)
    for f in range(FOLDS):
        train = (w > 0) & (folds_a != f) & (folds_b != f)
        test = np.tile(folds_a == f, len(asked) // len(x))
        if test.any() and len(set(y[train])) > 1:
            out[test] = task.predict(task.fit(x[train], y[train], w[train]), asked[test])
    return out


def side_by_side(jobs, folds_a, folds_b):
    """Each job's model as text and its predictions out of fold, in order; two at a time, each on one thread."""
    global _fit
    def _fit(number):
        task, matrices, y, w = jobs[number]
        x, asked = matrices()
        rows = w > 0
        text = io.StringIO()
        write(text, task.name, task.fit(x[rows], y[rows], w[rows]))
        return text.getvalue(), out_of_fold(task, x, y, w, folds_a, folds_b, asked)
    with multiprocessing.get_context('fork').Pool(2) as pool:
        yield from pool.imap(_run, range(len(jobs)))


def _run(number):
    return _fit(number)


def write(out, name, model):
    trees = [p[0].nodes for p in model._predictors]
    base = float(np.ravel(model._baseline_prediction)[0])
    rows, roots = [], []
    for nodes in trees:
        start = len(rows)
        roots.append(start)
        for n in nodes:
            if n['is_leaf']:
                rows.append('-1 %.9g' % n['value'])
            else:
                rows.append('%d %.9g %d %d %d' % (n['feature_idx'], min(n['num_threshold'], 1e300), start + n['left'], start + n['right'], int(n['missing_go_to_left'])))
    out.write('%s %.17g %d %d\n%s\n' % (name, base, len(roots), len(rows), ' '.join(map(str, roots))))
    out.write('\n'.join(rows) + '\n')


def calibration(p, y, w):
    """Expected calibration error over ten bins of equal width, each row by its weight."""
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        rows = (p >= low) & (p < low + 0.1 + (low > 0.85))
        if w[rows].sum() > 0:
            error += w[rows].sum() * abs(np.average(p[rows], weights=w[rows]) - np.average(y[rows], weights=w[rows]))
    return error / w.sum()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('features')
    arguments.add_argument('packs', nargs='+')
    arguments.add_argument('--out', required=True)
    arguments.add_argument('--report')
    arguments.add_argument('--predictions', help='a file for the cross-validated probabilities of every row, to look into')
    a = arguments.parse_args()
    data = labels.load(a.features, a.packs)
    folds_a = np.array([fold(g) for g in data.group_a])
    folds_b = np.array([fold(g) for g in data.group_b])
    names = data.columns
    features = list(names[:-LEANINGS])
    leanings = list(names[-LEANINGS:])
    lines = []

    def matrix(columns, days=None):
        """The columns asked for. Only the packs of events have dates, so a date must not tell the packs apart."""
        x = data.x[:, [names.index(c) for c in columns]]
        for undated in ('DAYS', 'LATER'):
            if undated in columns:
                x[:, columns.index(undated)] = np.nan if days is None else days
        return x

    def say(text):
        print(text, flush=True)
        lines.append(text)

    predictions = {}
    with open(a.out + '.tmp', 'w') as body:
        tasks = [('descent', Task('descent', features, True, **MANY), data.descent), ('descent.literal', Task('descent.literal', LITERAL, True), data.literal),
                 ('story', Task('story', features, True, **MANY_OF_STORY), data.story), ('related', Task('related', features, True, trees=60), data.related),
                 ('score', Task('score', features, True, regression=True, trees=300, leaves=3, rate=0.03, least=20), data.score),
                 ('score.literal', Task('score.literal', LITERAL, True, regression=True, trees=150, leaves=3, rate=0.03, least=20), data.score)]
        for kind in KINDS:
            tasks.append(('kind.' + kind, Task('kind.' + kind, features, False, trees=60, leaves=8), data.kinds[kind]))
        for kind in LITERAL_KINDS:
            tasks.append(('kind.%s.literal' % kind, Task('kind.%s.literal' % kind, LITERAL, False, trees=60, leaves=6), data.literal_kinds[kind]))
        asked_days = data.x[:, names.index('DAYS')]
        # The literal features come first, so a literal model's columns keep their places.
        # What is asked with its dates is asked without them too: the difference is what time tells.
        jobs = [(task, lambda columns=task.columns, dated=name == 'story':
                 (matrix(columns, data.days if dated else None), np.vstack([matrix(columns, asked_days), matrix(columns)]) if dated else matrix(columns)), y, w)
                for name, task, (y, w) in tasks]
        for (name, task, (y, w)), (model, oof) in zip(tasks, side_by_side(jobs, folds_a, folds_b)):
            rows = w > 0
            body.write(model)
            if name == 'story':
                oof, undated = oof[:len(rows)], oof[len(rows):]
                predictions['time'] = surroundings.time(oof, undated, asked_days)
            predictions[name] = oof
            seen = rows & ~np.isnan(oof)
            if task.regression:
                say('%s: %d rows, mean absolute error %.3f' % (name, seen.sum(), np.average(abs(oof[seen] - y[seen]), weights=w[seen])))
            else:
                right = np.average((oof[seen] >= 0.5) == (y[seen] >= 0.5), weights=w[seen])
                say('%s: %d rows, %d positive, accuracy %.4f, calibration error %.4f' % (name, seen.sum(), y[seen].sum(), right, calibration(oof[seen], y[seen], w[seen])))
                if name in ('descent', 'story'):
                    say('  reliability (share, said, true): ' + ' | '.join(reliability(oof[seen], y[seen], w[seen])))
        for suffix, columns, leaning in (('', features, leanings), ('.literal', LITERAL, leanings[:LITERAL_LEANINGS])):
            y, w = data.source
            rows = w > 0
            one = matrix(columns)[rows]
            lean = matrix(leaning)[rows]
            x = np.vstack([np.hstack([one, lean]), np.hstack([one, -lean])])
            both = np.concatenate([y[rows] == 1, y[rows] == 2]).astype(float)
            task = Task('source', list(columns) + list(leaning), False, trees=80, leaves=8)
            weights = np.concatenate([w[rows], w[rows]])
            write(body, 'source' + suffix, task.fit(x, both, weights))
            groups_a, groups_b = np.concatenate([folds_a[rows]] * 2), np.concatenate([folds_b[rows]] * 2)
            oof = out_of_fold(task, x, both, weights, groups_a, groups_b)
            seen = ~np.isnan(oof)
            half = len(oof) // 2
            predictions['source' + suffix] = np.full((len(rows), 2), np.nan)
            predictions['source' + suffix][rows] = np.stack([oof[:half], oof[half:]], axis=1)
            say('source%s: %d rows, accuracy %.4f' % (suffix, seen.sum(), np.average((oof[seen] >= 0.5) == (both[seen] >= 0.5), weights=weights[seen])))
    copies = np.array([how == 'copy' for _, _, how in data.pack])
    for name in ('descent', 'story'):
        predictions[name] = np.where(copies, 1.0, predictions[name])
    descent, story = second_look(data, predictions, folds_a, folds_b, a.out + '.tmp', say)
    version_cut, family_cut = report_groups(data, descent, 'family', say)
    _, story_cut = report_groups(data, story, 'story', say, descent, (version_cut, family_cut))
    origin_cut = report_origins(data, predictions['source'], say)
    report_score(data, predictions['score'], say)
    report_rewrites(data, predictions, say)
    report_kinds(data, predictions, say)
    if a.predictions:
        np.savez_compressed(a.predictions, a=data.a, b=data.b, pack=[p for p, _, _ in data.pack], how=[h for _, _, h in data.pack], **predictions)
    with open(a.out + '.tmp') as body, open(a.out, 'w') as out:
        out.write('twicetold-judge-4 %d+%d+%d %.3g %.3g %.3g %.3g\n' % (len(features), len(leanings), len(surroundings.STORY_COLUMNS), version_cut, family_cut, story_cut, origin_cut))
        out.write(body.read())
    os.remove(a.out + '.tmp')
    if a.report:
        with open(a.report, 'w') as out:
            out.write('\n'.join(lines) + '\n')


def second_look(data, predictions, folds_a, folds_b, body, say):
    """Fits the models of what is around a pair, writes them, and gives the probabilities of descent and story with them."""
    descent, story = predictions['descent'], np.fmax(predictions['story'], predictions['descent'])
    x = surroundings.of(data, descent, story)
    link = ~np.isnan(x[:, 0])
    looks = [('surroundings', descent, data.descent, link & (descent >= surroundings.HOPELESS), surroundings.COLUMNS, surroundings.RISING),
             ('surroundings.story', story, data.story, link, surroundings.STORY_COLUMNS, surroundings.RISING_OF_STORY)]
    for name, first, (y, w), looked, columns, rising in looks:
        task = Task(name, columns, rising, **SECOND)
        w = np.where(looked, w, 0.0)
        rows = w > 0
        columns_of = x[:, :len(columns)]
        with open(body, 'a') as out:
            write(out, name, task.fit(columns_of[rows], y[rows], w[rows]))
        oof = out_of_fold(task, columns_of, y, w, folds_a, folds_b)
        seen = rows & ~np.isnan(oof)
        loss = lambda p: np.average(-np.log(np.clip(np.where(y[seen] == 1, p[seen], 1 - p[seen]), 1e-6, 1)), weights=w[seen])
        say('%s: %d rows, %d positive, log loss %.4f, of the pair by itself %.4f, calibration error %.4f' % (
            name, seen.sum(), y[seen].sum(), loss(oof), loss(first), calibration(oof[seen], y[seen], w[seen])))
        predictions[name] = np.where(looked & (descent < 1) & ~np.isnan(oof), oof, first)
    # What is around a pair knows no dates, so time tells again. What was made from a text tells its event: what is only
    # alike is not believed to be kin.
    time = surroundings.with_kin(data, descent, story, predictions['time'])
    told = surroundings.moved(predictions['surroundings.story'], time)
    alone = surroundings.moved(descent, time)
    made = np.where(link, np.minimum(predictions['surroundings'], np.maximum(alone, told)), descent)
    return made, np.fmax(np.where(link, told, story), made)


def report_groups(data, probability, what, say, descent=None, family_cuts=None):
    """Clusters each pack by out-of-fold probabilities at several cuts; the best mean gives the cut.

    Families are cut by F0.5: to say wrongly that one text was made from another costs more than to miss it.
    Packs of fewer than LARGE articles are shown, but too small to choose by; of leads, some cannot be told from strangers.
    """
    packs = data.family_packs if what == 'family' else data.story_packs
    # Below even odds a roundup would chain stories: linked by .9 to two of them, its mean is .45.
    cuts = [0.5, 0.55, 0.6, 0.65, 0.7] if what == 'story' else [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]
    # Where versions of one text are put together first matters less than the other cuts: tried at a few places.
    versions = [0.8, 0.9, 0.95] if what == 'family' else [None]
    means = {}
    table = {}
    for version, cut in ((v, c) for v in versions for c in cuts):
        scores = {}
        for pack, gold in packs.items():
            rows = [i for i in data.rows_of(pack) if not data.unknown[i]]
            links = [(data.a[i], data.b[i], probability[i]) for i in rows if probability[i] > 0.1]
            if what == 'family':
                found = linkage.families(list(gold), links, version, cut)
            else:
                families = linkage.families(list(gold), [(data.a[i], data.b[i], descent[i]) for i in rows if descent[i] > 0.1], *family_cuts)
                found = linkage.stories(families, links, cut)
            scores[pack] = linkage.score(gold, found)
        table[version, cut] = scores
        means[version, cut] = np.mean([linkage.f_half(s) if what == 'family' else s['bcubed'] for p, s in scores.items() if (s['pairs'] or what == 'family') and len(packs[p]) >= LARGE and labels.whole(p) == p])
    good = [c for c in means if means[c] >= max(means.values()) - FLAT]
    version = max(good, key=means.get)[0]
    plateau = sorted(c for c in good if c[0] == version)
    # Of two in the middle F0.5 has weighed already which is safer; F1 has not: in doubt apart.
    best = max(plateau[(len(plateau) - 1) // 2 : len(plateau) // 2 + 1], key=means.get if what == 'family' else plateau.index)
    by = {v: ', '.join('%.2f %.4f' % (c, means[v, c]) for c in cuts) for v in versions}
    say('%s cut %.2f; mean %s by cut: %s' % (what, best[1], 'pairwise F0.5' if what == 'family' else 'BCubed F1', by[best[0]]))
    if what == 'family':
        say('version cut %.2f; mean at family cut %.2f: %s' % (*best, ', '.join('%.2f %.4f' % (v, means[v, best[1]]) for v in versions)))
    for pack, s in table[best].items():
        say('  %s: pairs P %.4f R %.4f F1 %.4f, BCubed F1 %.4f, candidate recall %.4f' % (pack, s['precision'], s['recall'], s['f1'], s['bcubed'], data.candidate_recall(pack, packs[pack])))
    return best


def report_origins(data, source, say):
    """Whether the text that a family was made from is in it: the cut that tells the most families right, with or without."""
    leads = collections.defaultdict(list)
    for pack, gold in data.gold_of.items():
        if labels.whole(pack) != pack:
            continue
        kin = collections.defaultdict(list)
        for i in data.rows_of(pack):
            a, b = data.a[i], data.b[i]
            if a in gold and b in gold and gold[a]['group'] == gold[b]['group'] and not np.isnan(source[i]).any():
                kin[gold[a]['group']].append((a, b, *(source[i] / max(1, source[i].sum()))))
        for pairs in kin.values():
            members = {x for a, b, _, _ in pairs for x in (a, b)}
            if len(pairs) < len(members) * (len(members) - 1) / 2:
                continue
            lead = max(sum(forth if a == m else back for a, b, forth, back in pairs if m in (a, b)) / (len(members) - 1) for m in members)
            leads[pack].append((lead, any(labels.is_source(gold[m]) for m in members)))
    both = {pack: found for pack, found in leads.items() if len({has for _, has in found}) == 2}
    right = lambda found, cut: np.mean([np.mean([(lead > cut) == has for lead, has in found if has == wanted]) for wanted in (True, False)])
    cuts = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]
    mean = {cut: np.mean([right(found, cut) for found in both.values()]) for cut in cuts}
    best = max(cuts, key=lambda cut: (round(mean[cut], 4), -abs(cut - 0.5)))
    say('origin cut %.2f; mean share told right, of families with and without: %s' % (best, ', '.join('%.2f %.4f' % (c, mean[c]) for c in cuts)))
    for pack, found in both.items():
        say('  %s: %d of %d families with an origin, %d of %d without' % (pack, sum(l > best for l, has in found if has), sum(has for _, has in found),
                                                                          sum(l <= best for l, has in found if not has), sum(not has for _, has in found)))
    return best


def report_rewrites(data, predictions, say):
    """Round trips told from paraphrases where both are in one language, so that the language gives no hint."""
    rows = [i for i in data.kind_rows if data.pack[i][1] == 'relation-kinds' and data.kind[i] in ('round-trip', 'paraphrase')]
    languages = {i: {data.language_of.get(data.a[i]), data.language_of.get(data.b[i])} for i in rows}
    german = [i for i in rows if languages[i] <= {'de', None}]  # the pack of paraphrases is German and does not say so
    odds = lambda i: predictions['kind.round-trip'][i] / max(1e-9, predictions['kind.round-trip'][i] + predictions['kind.paraphrase'][i])
    bent = [odds(i) for i in german if data.kind[i] == 'round-trip']
    free = [odds(i) for i in german if data.kind[i] == 'paraphrase']
    if bent and free:
        area = np.mean([(x > y) + (x == y) / 2 for x in bent for y in free])
        say('round trips (%d) told from paraphrases (%d) within German: area under the curve %.4f' % (len(bent), len(free), area))


def reliability(p, y, w):
    """What was said and what came of it, in ten bins of equal width: share of rows, mean probability, share true."""
    bins = np.minimum((p * 10).astype(int), 9)
    return ['%.2f %.2f %.2f' % (w[bins == b].sum() / w.sum(), np.average(p[bins == b], weights=w[bins == b]), np.average(y[bins == b], weights=w[bins == b]))
            if w[bins == b].sum() > 0 else '-' for b in range(10)]


def report_score(data, score, say):
    rows = data.similarity_rows
    truth = np.array([data.similarity[i] for i in rows])
    say('similarity: Pearson %.4f over %d pairs' % (np.corrcoef(score[rows], truth)[0, 1], len(rows)))


def report_kinds(data, predictions, say):
    rows = [i for i in data.kind_rows if data.pack[i][1] == 'relation-kinds']
    same = {'paraphrase': 'rewrite', 'round-trip': 'rewrite', 'different': 'different'}
    gold, found = [], []
    for i in rows:
        if predictions['descent'][i] >= 0.5:
            kind = max(KINDS, key=lambda k: predictions['kind.' + k][i])
        else:
            kind = 'same-story' if max(predictions['story'][i], predictions['descent'][i]) - predictions['descent'][i] >= 1 - max(predictions['story'][i], predictions['descent'][i]) else 'different'
        gold.append(same.get(data.kind[i], data.kind[i]))
        found.append(same.get(kind, kind))
    kinds = sorted(set(gold))
    f1 = []
    for k in kinds:
        tp = sum(g == k == f for g, f in zip(gold, found))
        f1.append(2 * tp / max(1, gold.count(k) + found.count(k)))
    say('relation-kinds: macro F1 %.4f (%s)' % (np.mean(f1), ', '.join('%s %.3f' % kv for kv in zip(kinds, f1))))


if __name__ == '__main__':
    main()
