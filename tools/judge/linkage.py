"""Average linkage over a sparse graph, as the library does it, and the scores of a grouping."""
import collections
import heapq


SUPPORT = 4  # members of each cluster that must have links for anything to be taken for known
UNCOMPARED = 0.3  # what families of a story that were not compared count, of the mean of those that were


def cluster(ids, links, cut, share=0):
    """Groups ids; a pair without a link counts as a share of the others. Returns id -> group."""
    ids = sorted(ids)
    place = {x: i for i, x in enumerate(ids)}
    sums = [dict() for _ in ids]  # other -> sum of links, links, members of this one that have some, at least
    for a, b, p in links:
        if a in place and b in place and a != b:
            sums[place[a]][place[b]] = sums[place[b]][place[a]] = (p, 1, 1)
    return {ids[i]: g for g, members in enumerate(_merge(sums, cut, share)) for i in members}


def _merge(sums, cut, share):
    n = len(sums)
    size, version, members = [1] * n, [0] * n, [[i] for i in range(n)]
    heap = []

    def offer(i, j):
        total, known, of_i = sums[i][j]
        pairs = size[i] * size[j]
        mean = total / pairs
        if of_i >= min(SUPPORT, size[i]) and sums[j][i][2] >= min(SUPPORT, size[j]):
            mean *= 1 + share * (pairs - known) / known
        if mean >= cut:
            low, high = min(i, j), max(i, j)
            heapq.heappush(heap, (-mean, low, high, version[low], version[high]))

    for i in range(n):
        for j in sums[i]:
            if i < j:
                offer(i, j)
    while heap:
        _, i, j, vi, vj = heapq.heappop(heap)
        if version[i] != vi or version[j] != vj:
            continue
        members[i] += members[j]
        members[j] = []
        size[i] += size[j]
        version[i] += 1
        version[j] = -1
        gone, sums[j] = sums[j], {}
        sums[i].pop(j, None)
        for k, (total, known, of_j) in gone.items():
            if k != i:
                of_k = sums[k].pop(j)[2]
                old = sums[i].get(k, (0, 0, 0))
                total, known = old[0] + total, old[1] + known
                sums[k][i] = (total, known, max(sums[k].get(i, old)[2], of_k))
                sums[i][k] = (total, known, old[2] + of_j)
        for k in sums[i]:
            offer(i, k)
    return [m for m in members if m]


def families(ids, links, version_cut, family_cut):
    """Groups ids to versions of one text, and these to families."""
    return _levels(cluster(ids, links, version_cut), links, family_cut, lambda members, size, least: size, 0)


def stories(families, links, cut):
    """Groups families; members that were not looked at say nothing."""
    return _levels(families, links, cut, lambda members, size, least: max(members, least), UNCOMPARED)


def _levels(groups, links, cut, counted, share):
    """Groups groups by the mean, both ways, of the best link that each member has into the other group."""
    size = collections.Counter(groups.values())
    best = collections.defaultdict(lambda: ({}, {}))
    for a, b, p in links:
        if a in groups and b in groups and groups[a] != groups[b]:
            pair = tuple(sorted((groups[a], groups[b])))
            for i in (a, b):
                way = best[pair][groups[i] != pair[0]]
                way[i] = max(way.get(i, 0), p)
    edges = []
    for (x, y), ways in best.items():
        least = min(size[x], size[y])
        means = [sum(way.values()) / counted(len(way), size[g], least) for way, g in zip(ways, (x, y))]
        edges.append((x, y, sum(means) / 2))
    of_group = cluster(set(groups.values()), edges, cut, share)
    return {i: of_group[g] for i, g in groups.items()}


def score(gold, found):
    """Pairwise precision, recall, F1 and BCubed F1 of a grouping."""
    both, g, f = collections.Counter(), collections.Counter(), collections.Counter()
    for i in gold:
        both[gold[i], found[i]] += 1
        g[gold[i]] += 1
        f[found[i]] += 1

    def pairs(counts):
        return sum(n * (n - 1) // 2 for n in counts.values())

    precision = pairs(both) / pairs(f) if pairs(f) else 1.0
    recall = pairs(both) / pairs(g) if pairs(g) else 1.0
    bp = sum(n * n / f[y] for (x, y), n in both.items()) / len(gold)
    br = sum(n * n / g[x] for (x, y), n in both.items()) / len(gold)
    harmonic = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    return dict(pairs=pairs(g), precision=precision, recall=recall, f1=harmonic(precision, recall), bcubed=harmonic(bp, br))


def f_half(scores):
    """Pairwise F0.5: precision counts twice as much as recall."""
    p, r = scores['precision'], scores['recall']
    if not scores['pairs']:
        return scores['bcubed']  # a pack of strangers: no pairs to find
    return 1.25 * p * r / (0.25 * p + r) if p + r else 0.0
