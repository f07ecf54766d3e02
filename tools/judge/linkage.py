"""Average linkage over a sparse graph, as the library does it, and the scores of a grouping."""
import collections
import heapq


def cluster(ids, links, cut):
    """Groups ids; a pair without a link counts as 0. Returns id -> group."""
    ids = sorted(ids)
    place = {x: i for i, x in enumerate(ids)}
    sums = [dict() for _ in ids]
    for a, b, p in links:
        if a in place and b in place and a != b:
            sums[place[a]][place[b]] = sums[place[b]][place[a]] = p
    return {ids[i]: g for g, members in enumerate(_merge(sums, cut)) for i in members}


def _merge(sums, cut):
    n = len(sums)
    size, version, members = [1] * n, [0] * n, [[i] for i in range(n)]
    heap = []

    def offer(i, j):
        mean = sums[i][j] / (size[i] * size[j])
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
        for k, p in gone.items():
            if k != i:
                sums[k].pop(j)
                sums[i][k] = sums[k][i] = sums[i].get(k, 0) + p
        for k in sums[i]:
            offer(i, k)
    return [m for m in members if m]


def stories(families, links, cut):
    """Groups families by the mean of the pairs looked at between them."""
    size = collections.Counter(families.values())
    total = collections.defaultdict(lambda: [0.0, 0])
    for a, b, p in links:
        if a in families and b in families and families[a] != families[b]:
            pair = tuple(sorted((families[a], families[b])))
            total[pair][0] += p
            total[pair][1] += 1
    edges = [(x, y, s / max(n, min(size[x], size[y]))) for (x, y), (s, n) in total.items()]
    of_family = cluster(set(families.values()), edges, cut)
    return {i: of_family[f] for i, f in families.items()}


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
        return float(p == 1)  # a pack of strangers: right if nobody was joined
    return 1.25 * p * r / (0.25 * p + r) if p + r else 0.0
