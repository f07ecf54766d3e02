package io.twicetold.compare;

import io.twicetold.article.Span;
import io.twicetold.compare.Passage.Level;
import io.twicetold.text.Characters;
import io.twicetold.text.Fold;
import io.twicetold.text.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the places where two articles say the same: the evidence for a verdict. Each statement goes
 * with the one that says it best; neighbours that go with neighbours make one passage.
 */
public final class Passages {

  /** Share of the words of two statements that both have, from which the words are the same. */
  private static final double SAME_WORDS = 0.6;

  /** Letters of a text without spaces that are compared as a word. */
  private static final int UNSPACED_WORD = 2;

  private final Side a;
  private final Side b;
  private final List<Set<String>> wordsOfB;

  /** Statement i of a and statement j of b, which says it. */
  private record Match(int i, int j, Level level, double likeness) {

    boolean isFollowedBy(Match next) {
      return next.i == i + 1 && next.j == j + 1 && next.level == level;
    }
  }

  private Passages(Side a, Side b) {
    this.a = a;
    this.b = b;
    wordsOfB = b.statements().stream().map(Passages::words).toList();
  }

  /** The passages of two split articles, in the order of the first. */
  public static List<Passage> of(Side a, Side b) {
    return new Passages(a, b).join();
  }

  /**
   * The statements of an article that nothing in another says. Passages name the best match of each
   * statement of the first, and so not every one of the second that is said.
   */
  public static List<Span> alone(Side a, Side b) {
    Passages passages = new Passages(a, b);
    return IntStream.range(0, a.statements().size())
        .filter(i -> passages.match(i).isEmpty())
        .mapToObj(passages::spanOfA)
        .toList();
  }

  private List<Passage> join() {
    List<Passage> passages = new ArrayList<>();
    List<Match> run = new ArrayList<>();
    for (int i = 0; i < a.statements().size(); i++) {
      Optional<Match> match = match(i);
      if (match.isEmpty()) {
        continue;
      }
      if (!run.isEmpty() && !continues(run.getLast(), match.get())) {
        passages.add(passage(run));
        run.clear();
      }
      run.add(match.get());
    }
    if (!run.isEmpty()) {
      passages.add(passage(run));
    }
    return passages;
  }

  private boolean continues(Match last, Match next) {
    return last.isFollowedBy(next)
        && spanOfA(last.i).field() == spanOfA(next.i).field()
        && spanOfB(last.j).field() == spanOfB(next.j).field();
  }

  private Passage passage(List<Match> run) {
    Match first = run.getFirst();
    Match last = run.getLast();
    double likeness = run.stream().mapToDouble(Match::likeness).average().orElse(0);
    return new Passage(
        join(spanOfA(first.i), spanOfA(last.i)),
        join(spanOfB(first.j), spanOfB(last.j)),
        first.level,
        likeness);
  }

  private static Span join(Span first, Span last) {
    return new Span(first.field(), first.start(), last.end());
  }

  private Span spanOfA(int i) {
    return a.statements().get(i).span();
  }

  private Span spanOfB(int j) {
    return b.statements().get(j).span();
  }

  private Optional<Match> match(int i) {
    Set<String> words = words(a.statements().get(i));
    boolean meant = !a.meanings().isEmpty() && !b.meanings().isEmpty();
    int best = -1;
    double highest = meant ? Comparer.SAID : SAME_WORDS;
    for (int j = 0; j < b.statements().size(); j++) {
      double likeness =
          meant ? a.meanings().get(i).cosine(b.meanings().get(j)) : shared(words, wordsOfB.get(j));
      if (likeness >= highest && (best < 0 || likeness > highest)) {
        highest = likeness;
        best = j;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(match(i, best, words, highest));
  }

  private Match match(int i, int j, Set<String> words, double likeness) {
    String one = Fold.words(a.statements().get(i).text());
    if (one.equals(Fold.words(b.statements().get(j).text()))) {
      return new Match(i, j, Level.CHARACTERS, 1);
    }
    boolean sameWords = shared(words, wordsOfB.get(j)) >= SAME_WORDS;
    return new Match(i, j, sameWords ? Level.WORDS : Level.MEANING, likeness);
  }

  /** Share of all words of the two that both have (Jaccard). */
  private static double shared(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.max(1, one.size() + other.size() - shared);
  }

  /** Words, and pairs of neighbours where a script has no spaces between words. */
  private static Set<String> words(Statement statement) {
    Set<String> found = new HashSet<>();
    for (String word : Fold.words(statement.text()).split(" ")) {
      int start = 0;
      for (int end = 1; end <= word.length(); end++) {
        if (end == word.length() || isUnspaced(word, end) != isUnspaced(word, start)) {
          addWord(word.substring(start, end), found); // "3日": a number is a word of its own
          start = end;
        }
      }
    }
    return found;
  }

  private static boolean isUnspaced(String word, int at) {
    return Characters.isUnspaced(word.charAt(at));
  }

  private static void addWord(String word, Set<String> to) {
    if (word.length() < UNSPACED_WORD || !isUnspaced(word, 0)) {
      to.add(word);
      return;
    }
    for (int i = 0; i + UNSPACED_WORD <= word.length(); i++) {
      to.add(word.substring(i, i + UNSPACED_WORD));
    }
  }
}
